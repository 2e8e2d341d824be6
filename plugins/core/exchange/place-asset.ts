import { join } from 'node:path';
import { readBytes } from '../load/read-text.ts';
import type { FileToWrite, ImportOptions } from './import-options.ts';
import type { ImportedAsset } from './import-report.ts';
import { lookAtTarget } from './look-at-target.ts';
import { targetFault } from './target-fault.ts';

/** Decides what becomes of a picture. One that stands here with other content may have been edited, so it stays. */
export function placeAsset(
  asset: { source: string; target: string },
  folder: string,
  { root }: ImportOptions,
  writes: FileToWrite[],
): ImportedAsset {
  const conflict = (reason: string): ImportedAsset => ({ ...asset, action: 'conflict', reason });
  const fault = targetFault(asset.target);
  if (fault !== undefined) return conflict(fault);
  const content = readBytes(join(folder, asset.source));
  if (typeof content === 'string') return conflict(content);
  if (content.length > LARGEST) return conflict('The picture is larger than 10 MiB; make it smaller.');
  const found = lookAtTarget(root, asset.target);
  if (found.state === 'blocked') return conflict(found.reason);
  if (found.state === 'taken') return found.bytes.equals(content) ? { ...asset, action: 'unchanged' } : conflict(OTHER);
  writes.push({ target: asset.target, content });
  return { ...asset, action: 'created' };
}

const LARGEST = 10 * 1024 * 1024;
const OTHER = 'Another picture stands here; remove it to take that of the source.';
