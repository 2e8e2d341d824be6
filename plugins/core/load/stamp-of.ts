import { lstatSync } from 'node:fs';

/**
 * What changes whenever a file is written or replaced; nobody can set a change time back. Undefined for what is no
 * regular file, and for a file that was changed a moment ago: another write within the same tick of the clock would
 * leave no trace.
 */
export function stampOf(path: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true || Date.now() - stats.ctimeMs < MOMENT) return undefined;
  return `${stats.size}-${stats.ctimeMs}-${stats.ino}`;
}

/** Milliseconds; more than the clock of any file system takes for a tick. */
const MOMENT = 2_000;
