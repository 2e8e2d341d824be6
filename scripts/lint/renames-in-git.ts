import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { HandbookError, type Renames } from '../../plugins/core/index.ts';
import { runGit } from '../impact/run-git.ts';
import { renamesNotCommitted } from './renames-not-committed.ts';

/**
 * Reads from the history of the repository, and from what was moved since its last commit, what became of files. Nothing is
 * known where there is no git.
 */
export function renamesInGit(root: string): Renames {
  const places = new Map<string, string>();
  const origins = new Map<string, string>();
  for (const [from, to] of readRenames(root)) {
    // Newer renames of one name hide older ones.
    if (!places.has(from)) places.set(from, to);
    if (!origins.has(to)) origins.set(to, from);
  }
  return {
    isNow(file) {
      let now: string | undefined = file;
      // One file may have moved several times, and back.
      for (let step = 0; now !== undefined && step < MOST_STEPS; step++) {
        if (isFile(root, now)) return now;
        now = places.get(now);
      }
      return undefined;
    },
    was: (file) => origins.get(file),
  };
}

function isFile(root: string, path: string): boolean {
  const isInside = path !== '..' && !path.startsWith('../');
  return isInside && lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}

const MOST_STEPS = 20;

/** Old and new path, newest first. */
type Rename = readonly [from: string, to: string];

function readRenames(root: string): Rename[] {
  try {
    return [...renamesNotCommitted(root), ...committed(root)];
  } catch (error) {
    if (error instanceof HandbookError) return [];
    throw error;
  }
}

/** Paths outside of the root are left out by git. */
function committed(root: string): Rename[] {
  const form = ['--format=', '--name-status', '-z', '--find-renames', '--diff-filter=R', '--relative'];
  const safe = ['--no-ext-diff', '--no-textconv', `--max-count=${MOST_COMMITS}`];
  const { ok, stdout } = runGit(root, ['log', ...safe, ...form, '--end-of-options', 'HEAD', '--', '.']);
  const words = ok ? stdout.toString('utf8').split('\0') : [];
  const renames: Rename[] = [];
  for (let at = 0; at + 2 < words.length; ) {
    const [status = '', from = '', to = ''] = words.slice(at, at + 3);
    const isRename = /^\n?R\d+$/.test(status);
    if (isRename) renames.push([from, to]);
    at += isRename ? 3 : 1;
  }
  return renames;
}

/** With renames. Who left a link dead for longer has other troubles. */
const MOST_COMMITS = 1000;
