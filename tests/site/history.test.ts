import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLastChanges } from '../../plugins/docusaurus-plugin-handbook/site/read-last-changes.ts';
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

function repository(): string {
  const top = temporaryFolder();
  const root = join(top, 'handbook');
  mkdirSync(join(root, 'docs'), { recursive: true });
  git(top, '2026-01-01', 'init', '--initial-branch=main');
  const commit = (day: string, files: Record<string, string>): void => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
    git(top, day, 'add', '.');
    git(top, day, 'commit', '--message', 'docs: write it down');
  };
  commit('2026-02-03', { 'docs/etcd.md': '# etcd', 'docs/Überlast "heute".md': '# Überlast' });
  commit('2026-05-06', { 'docs/etcd.md': '# etcd\n\nMore.' });
  writeFileSync(join(root, 'docs/new.md'), '# New');
  return top;
}

describe('the last change of a page', () => {
  it('is the day of its last commit, below the root of the handbook', () => {
    expect(Object.fromEntries(readLastChanges(join(repository(), 'handbook')))).toEqual({
      'docs/etcd.md': '2026-05-06',
      'docs/Überlast "heute".md': '2026-02-03',
    });
  });

  it('is unknown where only a part of the history is there, and where there is none', () => {
    const top = repository();
    const shallow = temporaryFolder();
    git(shallow, '2026-06-01', 'clone', '--depth=1', `file://${top}`, 'clone');
    expect(readLastChanges(join(shallow, 'clone', 'handbook')).size).toBe(0);
    expect(readLastChanges(temporaryFolder()).size).toBe(0);
  });
});
