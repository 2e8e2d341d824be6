import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A change to a file of a handbook, as a commit. */
interface Change {
  /** `YYYY-MM-DD`. */
  day: string;
  file: string;
  subject: string;
}

/** Copies a handbook into a git repository of its own, with one commit for all of it and one for each change. */
export function repositoryOf(handbook: string, first: string, changes: readonly Change[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-repository-')));
  cpSync(handbook, root, { recursive: true });
  git(root, first, 'init', '--quiet', '--initial-branch=main');
  git(root, first, 'add', '.');
  git(root, first, 'commit', '--quiet', '--message', 'docs: begin the handbook');
  for (const { day, file, subject } of changes) {
    appendFileSync(join(root, file), '\n');
    git(root, day, 'commit', '--quiet', '--all', '--message', subject);
  }
  return root;
}

function git(cwd: string, day: string, ...args: string[]): void {
  const date = `${day}T12:00:00Z`;
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
    GIT_COMMITTER_DATE: date,
  };
  execFileSync('git', args, { cwd, env, stdio: 'ignore' });
}
