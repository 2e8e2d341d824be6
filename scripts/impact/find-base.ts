import { HandbookError, nearest, plainText, quoted } from '../../plugins/core/index.ts';
import { runGit } from './run-git.ts';

/** The commit that the working tree is compared with. */
export interface Base {
  commit: string;
  /** The name of a branch, a tag or a commit. */
  name: string;
  /** True where it is not that commit itself, but the one at which the branch began. */
  isMergeBase: boolean;
}

/** Finds what to compare with: the commit that was asked for, else the one at which the branch left its upstream or main. */
export function findBase(root: string, asked: string | undefined): Base {
  refuseWithoutHistory(root);
  if (asked !== undefined) {
    const commit = commitOf(root, asked);
    if (commit === undefined) throw unknownBase(root, asked);
    return { commit, name: asked, isMergeBase: false };
  }
  const branch = line(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const name = candidates(root, branch).find((candidate) => commitOf(root, candidate) !== undefined);
  if (name === undefined) throw noBase(branch);
  const commit = line(root, ['merge-base', '--end-of-options', name, 'HEAD']);
  if (commit === undefined) throw noCommonCommit(root, name);
  return { commit, name, isMergeBase: true };
}

const MAIN = ['main', 'master'];

function candidates(root: string, branch: string | undefined): string[] {
  const mains = [...MAIN, ...MAIN.map((name) => `origin/${name}`)];
  const upstream = line(root, ['rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}']);
  if (upstream === undefined || branch === undefined) return mains;
  // A branch that was pushed has its own copy as upstream: that is the change itself, not what it is a change of.
  const isCopy = upstream.endsWith(`/${branch}`) && !MAIN.includes(branch);
  return isCopy ? [...mains, upstream] : [upstream, ...mains];
}

function refuseWithoutHistory(root: string): void {
  const { ok, stderr } = runGit(root, ['rev-parse', '--git-dir']);
  if (!ok) {
    const owned = stderr.includes('dubious ownership');
    const reason = owned ? 'is in a repository that belongs to somebody else' : 'is in no git repository';
    throw new HandbookError(`The root ${quoted(root)} ${reason}.`, {
      hint: owned
        ? 'git refuses it; `git config --global --add safe.directory` with its path says that you trust it.'
        : 'What a change touches is told from the history: run this in a clone of the handbook.',
    });
  }
  if (commitOf(root, 'HEAD') !== undefined) return;
  throw new HandbookError('The repository has no commit yet, so there is nothing to compare with.', {
    hint: 'Commit the handbook once, then ask again after a change.',
  });
}

function unknownBase(root: string, asked: string): HandbookError {
  if (isShallow(root)) {
    return new HandbookError(`The base ${quoted(asked)} is not in this clone, which has only a part of the history.`, {
      hint: FETCH_MORE,
    });
  }
  const listed = runGit(root, ['for-each-ref', '--format=%(refname:short)', '--count=5000']);
  const guess = nearest(asked, listed.stdout.toString('utf8').split('\n').filter(Boolean));
  return new HandbookError(`Unknown base ${quoted(asked)}${guess ? `, did you mean ${quoted(guess)}?` : '.'}`, {
    hint: 'Name a branch, a tag or a commit; `git branch --all` lists the branches.',
  });
}

function noBase(branch: string | undefined): HandbookError {
  const head =
    branch === undefined
      ? 'No branch is checked out (HEAD is detached)'
      : `The branch ${quoted(branch)} has no upstream`;
  return new HandbookError(`${head}, and there is neither \`main\` nor \`master\`: the base is not known.`, {
    hint: 'Name it: a branch such as `origin/develop`, a tag or a commit.',
  });
}

function noCommonCommit(root: string, name: string): HandbookError {
  const message = `${quoted(name)} and HEAD have no commit in common`;
  if (!isShallow(root)) {
    return new HandbookError(`${message}.`, { hint: 'Name the commit to compare with, or a tag such as `v1.2`.' });
  }
  return new HandbookError(`${message} in this clone, which has only a part of the history.`, { hint: FETCH_MORE });
}

const FETCH_MORE = 'Fetch the rest with `git fetch --unshallow`; in a workflow set `fetch-depth: 0` at the checkout.';

function isShallow(root: string): boolean {
  return line(root, ['rev-parse', '--is-shallow-repository']) === 'true';
}

function commitOf(root: string, name: string): string | undefined {
  return line(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
}

/** The one line that git answers; undefined when it refuses. */
function line(root: string, args: readonly string[]): string | undefined {
  const { ok, stdout } = runGit(root, args);
  const text = plainText(stdout.toString('utf8').trim());
  return ok && text !== '' ? text : undefined;
}
