import { join } from 'node:path';
import { type FileToWrite, HandbookError, lookAtTarget, writeWhole } from '../plugins/core/index.ts';

/** Writes files into a handbook, each as a whole. What stands in the way of one of them is found before the first is written. */
export function writeInside(root: string, files: readonly FileToWrite[]): void {
  for (const { target } of files) {
    const found = lookAtTarget(root, target);
    if (found.state === 'blocked') throw new HandbookError(found.reason, { hint: 'Nothing was written.' });
  }
  for (const { target, content } of files) writeWhole(join(root, target), [content]);
}
