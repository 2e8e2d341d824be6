import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_COMMITS, readHistory } from '../../plugins/docusaurus-plugin-handbook/site/read-history.ts';
import { temporaryFolder } from './build-for-test.ts';

const git = (cwd: string, day: string, ...args: string[]): void => {
  const date = `${day}T12:00:00Z`;
  const who = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  };
  execFileSync('git', args, {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, ...who, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
};

/** A subject that looks like the marks of the log itself, with what could clear a terminal. */
const HOSTILE = '/commit <script>alert(1)</script> \u001b[2J\n\nThe body is nobody’s concern.';

function repository(): string {
  const top = temporaryFolder();
  const root = join(top, 'handbook');
  mkdirSync(join(root, 'docs'), { recursive: true });
  git(top, '2026-01-01', 'init', '--initial-branch=main');
  const commit = (day: string, files: Record<string, string>, message = 'docs: write it down'): void => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
    git(top, day, 'add', '.');
    git(top, day, 'commit', '--message', message);
  };
  commit('2026-02-03', { 'docs/etcd.md': '# etcd', 'docs/Überlast "heute".md': '# Überlast' });
  commit('2026-05-06', { 'docs/etcd.md': '# etcd\n\nMore.' }, HOSTILE);
  writeFileSync(join(root, 'docs/new.md'), '# New');
  return top;
}

describe('the last change of a page', () => {
  it('is the day of its last commit, below the root of the handbook', () => {
    expect(Object.fromEntries(readHistory(join(repository(), 'handbook')).lastChanges)).toEqual({
      'docs/etcd.md': '2026-05-06',
      'docs/Überlast "heute".md': '2026-02-03',
    });
  });

  it('is unknown where only a part of the history is there, and where there is none', () => {
    const top = repository();
    const shallow = temporaryFolder();
    git(shallow, '2026-06-01', 'clone', '--depth=1', `file://${top}`, 'clone');
    for (const folder of [join(shallow, 'clone', 'handbook'), temporaryFolder()]) {
      const { lastChanges, commits } = readHistory(folder);
      expect([lastChanges.size, commits.size]).toEqual([0, 0]);
    }
  });
});

describe('the last commits of a page', () => {
  it('are there with day and subject, newest first', () => {
    const { commits } = readHistory(join(repository(), 'handbook'));
    const read = commits.get('docs/etcd.md')?.map(({ day, subject, hash }) => [day, subject, hash.length]);
    expect(read).toEqual([
      ['2026-05-06', '/commit <script>alert(1)</script> \u001b[2J', 40],
      ['2026-02-03', 'docs: write it down', 40],
    ]);
  });

  it('are bounded, whatever happened to the page', () => {
    const top = repository();
    for (let day = 10; day < 30; day++) {
      writeFileSync(join(top, 'handbook/docs/etcd.md'), `# etcd ${day}`);
      git(top, `2026-06-${day}`, 'commit', '--all', '--message', `docs: day ${day}`);
    }
    const days = readHistory(join(top, 'handbook'))
      .commits.get('docs/etcd.md')
      ?.map(({ day }) => day);
    expect(days).toHaveLength(MOST_COMMITS);
    expect(days?.[0]).toBe('2026-06-29');
  });
});
