import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { HandbookError, type Renames } from '../../plugins/core/index.ts';
import { runGit } from '../impact/run-git.ts';
import { type Rename, renamesCommitted } from './renames-committed.ts';
import { renamesNotCommitted } from './renames-not-committed.ts';

/**
 * Reads from the history of the repository, and from what was moved since its last commit, what became of files. Nothing is
 * known where there is no git.
 */
export function renamesInGit(root: string): Renames {
  const places = new Map<string, string>();
  const origins = new Map<string, Rename>();
  for (const rename of readRenames(root)) {
    // Newer renames of one name hide older ones.
    if (!places.has(rename.from)) places.set(rename.from, rename.to);
    if (!origins.has(rename.to)) origins.set(rename.to, rename);
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
    was(file) {
      const rename = origins.get(file);
      return rename && { file: rename.from, text: textBefore(root, rename) };
    },
  };
}

function isFile(root: string, path: string): boolean {
  const isInside = path !== '..' && !path.startsWith('../');
  return isInside && lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}

const MOST_STEPS = 20;

/** As git stores it, so no filter has a say. */
function textBefore(root: string, { from, before }: Rename): string {
  return runGit(root, ['cat-file', 'blob', `${before}:./${from}`]).stdout.toString('utf8');
}

/** Newest first. */
function readRenames(root: string): Rename[] {
  return [renamesNotCommitted, renamesCommitted].flatMap((read) => {
    try {
      return read(root);
    } catch (error) {
      // Without git, or without a part of what the repository should hold, less is known.
      if (error instanceof HandbookError) return [];
      throw error;
    }
  });
}
