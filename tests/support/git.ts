import { execFileSync } from 'node:child_process';
import { writeFiles } from './lint-files.ts';

/** Runs git in a folder. Dates, names and settings are fixed, so that the same files give the same commit everywhere. */
export function git(cwd: string, ...args: string[]): void {
  const date = '2026-11-20T12:00:00Z';
  const who = { NAME: 'Ada', EMAIL: 'ada@example.org', DATE: date };
  const env = Object.fromEntries(
    Object.entries(who).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  );
  const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  execFileSync('git', args, { cwd, stdio: 'ignore', env: { PATH: process.env.PATH, ...own, ...env } });
}

/** Writes files and commits everything. */
export function commit(root: string, files: Record<string, string>): void {
  writeFiles(root, files);
  git(root, 'add', '--all', '--force');
  git(root, 'commit', '--allow-empty', '--message', 'docs: write it down');
}
