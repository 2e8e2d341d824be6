import { spawnSync } from 'node:child_process';

/** Settings that keep a foreign repository from running programs of its own. */
const SAFE = [
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'log.showSignature=false',
];
const MOST_OUTPUT = 256 * 1024 * 1024;

/**
 * Answers the day of the last commit of every file below a root, from one `git log`. Empty rather than wrong: where there
 * is no git, no repository, or only a part of its history (a shallow clone dates every file to its one commit).
 */
export function readLastChanges(root: string): Map<string, string> {
  const changes = new Map<string, string>();
  if (git(root, ['rev-parse', '--is-shallow-repository'])?.trim() !== 'false') return changes;
  const format = `--format=${COMMIT}%cs`;
  const log = git(root, [
    'log',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--relative',
    '--name-only',
    '-z',
    format,
    '--end-of-options',
    'HEAD',
    '--',
    '.',
  ]);
  let day = '';
  for (const part of (log ?? '').split(/[\0\n]/)) {
    if (part.startsWith(COMMIT)) day = part.slice(COMMIT.length);
    else if (part !== '' && !changes.has(part)) changes.set(part, day);
  }
  return changes;
}

/** Stands before the day of a commit; no path begins with it. */
const COMMIT = '/commit ';

function git(root: string, args: string[]): string | undefined {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  const result = spawnSync('git', [...SAFE, '-C', root, ...args], {
    encoding: 'utf8',
    env,
    maxBuffer: MOST_OUTPUT,
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return result.status === 0 ? result.stdout : undefined;
}
