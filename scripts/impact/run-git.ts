import { spawnSync } from 'node:child_process';
import { HandbookError } from '../../plugins/core/index.ts';

/** Settings that keep a foreign repository from running programs of its own. */
const SAFE = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Nobody is asked anything, no lock is taken, and what a partial clone lacks is not fetched. */
const QUIET = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };

const MOST_OUTPUT = 1024 * 1024 * 1024;

export interface GitRun {
  ok: boolean;
  stdout: Buffer;
  /** Untrusted: make it plain before it is shown. */
  stderr: string;
}

/** Runs git in a folder, with an array of arguments and no shell. Throws only where there is no git at all. */
export function runGit(folder: string, args: readonly string[], input?: string): GitRun {
  const { error, status, stdout, stderr } = spawnSync('git', [...SAFE, '-C', folder, ...args], {
    env: { ...process.env, ...QUIET },
    maxBuffer: MOST_OUTPUT,
    timeout: 120_000,
    ...(input !== undefined && { input }),
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    throw new HandbookError('git was not found, expected it in the PATH.', {
      hint: 'Install git: the state before a change is read from it.',
    });
  }
  return { ok: error === undefined && status === 0, stdout: stdout ?? Buffer.alloc(0), stderr: String(stderr ?? '') };
}
