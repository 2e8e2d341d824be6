import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairMoved } from '../../plugins/core/index.ts';
import { listBase } from '../impact/list-base.ts';
import { readBase } from '../impact/read-base.ts';
import { runGit } from '../impact/run-git.ts';
import type { Rename } from './renames-committed.ts';

/**
 * Finds pages that were moved since the last commit, added to git or not. git is asked for names and for what it has stored:
 * to have it compare the working tree would run filters that its settings name.
 */
export function renamesNotCommitted(root: string): Rename[] {
  const isPage = (path: string): boolean => path.endsWith('.md');
  const pages = listBase(root, 'HEAD').files.filter(({ path, size }) => isPage(path) && size <= LARGEST);
  const went = pages.filter(({ path }) => sizeOf(root, path) === undefined);
  if (went.length === 0) return [];
  const known = new Set(pages.map(({ path }) => path));
  const came = listFiles(root).filter((path) => isPage(path) && !known.has(path) && isSmall(sizeOf(root, path)));
  const read = readBase(root, went);
  const pairs = pairMoved(
    new Map(went.map((file) => [file.path, read(file).toString('utf8')])),
    new Map(came.map((path) => [path, readFileSync(join(root, path), 'utf8')])),
  );
  return [...pairs].map(([from, to]) => ({ from, to, before: 'HEAD' }));
}

/** A page that a person wrote is far smaller. */
const LARGEST = 1024 * 1024;

function isSmall(size: number | undefined): boolean {
  return size !== undefined && size <= LARGEST;
}

/** Undefined for what is not there, or no regular file. */
function sizeOf(root: string, path: string): number | undefined {
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : undefined;
}

/** What the working tree holds, without what git ignores: a page there would not come along with the next commit. */
function listFiles(root: string): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.'];
  const { ok, stdout } = runGit(root, args);
  return ok ? [...new Set(stdout.toString('utf8').split('\0'))].filter((path) => path !== '') : [];
}
