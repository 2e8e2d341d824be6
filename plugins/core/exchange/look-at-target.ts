import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../load/read-text.ts';

/** What stands where a file is to be written. */
export type Target = { state: 'free' } | { state: 'taken'; bytes: Buffer } | { state: 'blocked'; reason: string };

/** Looks at a place in the handbook. No link is followed on the way, so nothing is ever read or written outside. */
export function lookAtTarget(root: string, target: string): Target {
  const names = target.split('/');
  for (const [index] of names.entries()) {
    const path = names.slice(0, index + 1).join('/');
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stats === undefined) return { state: 'free' };
    if (stats.isSymbolicLink()) return blocked(`\`${path}\` is a symbolic link, which is not followed.`);
    const isLast = index === names.length - 1;
    if (!isLast && !stats.isDirectory()) return blocked(`\`${path}\` is no folder.`);
    if (isLast && !stats.isFile()) return blocked(`\`${path}\` is no regular file.`);
  }
  const bytes = readBytes(join(root, target));
  return typeof bytes === 'string' ? blocked(bytes) : { state: 'taken', bytes };
}

function blocked(reason: string): Target {
  return { state: 'blocked', reason };
}
