import { runGit } from '../impact/run-git.ts';

export interface Rename {
  from: string;
  to: string;
  /** The commit in which it still is at its old place. */
  before: string;
}

/** What the history tells, newest first. Paths outside of the root are left out by git. */
export function renamesCommitted(root: string): Rename[] {
  const form = ['--format=commit %H', '--name-status', '-z', '--find-renames', '--diff-filter=R', '--relative'];
  const safe = ['--no-ext-diff', '--no-textconv', `--max-count=${MOST_COMMITS}`];
  const { ok, stdout } = runGit(root, ['log', ...safe, ...form, '--end-of-options', 'HEAD', '--', '.']);
  const words = ok ? stdout.toString('utf8').split('\0') : [];
  const renames: Rename[] = [];
  let commit = '';
  for (let at = 0; at + 2 < words.length; ) {
    const [word = '', from = '', to = ''] = words.slice(at, at + 3);
    const isRename = /^\n?R\d+$/.test(word);
    if (isRename) renames.push({ from, to, before: `${commit}^` });
    else commit = /^\n?commit ([0-9a-f]+)$/.exec(word)?.[1] ?? commit;
    at += isRename ? 3 : 1;
  }
  return renames;
}

/** With renames. Who left a link dead for longer has other troubles. */
const MOST_COMMITS = 1000;
