import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remembered } from '../../plugins/core/index.ts';
import type { BaseFile, BaseFiles } from '../impact/list-base.ts';

/**
 * Says whether a file of the working tree is another than at the base, committed or not. Its bytes are compared with the
 * name that git gave them: to ask git about the working tree could run filters that the repository sets up.
 */
export function touchedSince(root: string, { files, links }: BaseFiles): (file: string) => boolean {
  const before = new Map(files.map((file) => [file.path, file]));
  return remembered((file: string) => {
    const old = before.get(file);
    if (old !== undefined) return isChanged(join(root, file), old);
    return !(links.has(file) && lstatSync(join(root, file), { throwIfNoEntry: false })?.isSymbolicLink());
  });
}

function isChanged(path: string, { object, size }: BaseFile): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return true;
  if (stats.size > LARGEST) return stats.size !== size;
  const bytes = readFileSync(path);
  if (stats.size === size && nameOf(bytes, object) === object) return false;
  if (!bytes.includes('\r\n')) return true;
  // A checkout on Windows changes every line end and no word.
  const unix = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return nameOf(unix, object) !== object;
}

/** What the loader reads at most: of a longer file nothing is said but that. */
const LARGEST = 32 * 1024 * 1024;

/** As git names bytes, by the hash that the repository uses. */
function nameOf(bytes: Buffer, like: string): string {
  const algorithm = like.length === 64 ? 'sha256' : 'sha1';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
