import { spawnSync } from 'node:child_process';

/** What git knows of the files below a root, their paths relative to it. */
export interface History {
  /** Path → day of the last commit. */
  lastChanges: ReadonlyMap<string, string>;
  /** Path → its last commits, newest first, at most `MOST_COMMITS`. */
  commits: ReadonlyMap<string, readonly Commit[]>;
}

export interface Commit {
  /** In full: how short a hash may be depends on what else a clone holds. */
  hash: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** As somebody wrote it: text that nobody has checked. */
  subject: string;
  /** Counts from the newest commit, to put those of several files in order. */
  order: number;
}

/** As many as a page shows of all of its files together. */
export const MOST_COMMITS = 8;

/**
 * Answers what happened to every file below a root, from one `git log`. Empty rather than wrong: where there is no git, no
 * repository, or only a part of its history (a shallow clone dates every file to its one commit).
 */
export function readHistory(root: string): History {
  const lastChanges = new Map<string, string>();
  const commits = new Map<string, Commit[]>();
  if (git(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'false') {
    let order = 0;
    let commit: Commit | undefined;
    for (const part of (git(root, LOG) ?? '').split(/[\0\n]/)) {
      if (part.startsWith(COMMIT)) {
        const [hash = '', day = '', ...words] = part.slice(COMMIT.length).split(' ');
        commit = { hash, day, subject: words.join(' ').slice(0, LONGEST), order: order++ };
      } else if (part !== '' && commit !== undefined) {
        if (!lastChanges.has(part)) lastChanges.set(part, commit.day);
        const ofFile = commits.get(part) ?? [];
        if (ofFile.length === 0) commits.set(part, ofFile);
        if (ofFile.length < MOST_COMMITS) ofFile.push(commit);
      }
    }
  }
  return { lastChanges, commits };
}

const LONGEST = 500;

/** Stands before each commit; no path begins with it. */
const COMMIT = '/commit ';

const LOG = [
  'log',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--relative',
  '--name-only',
  '-z',
  `--format=${COMMIT}%H %cs %s`,
  '--end-of-options',
  'HEAD',
  '--',
  '.',
];

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
