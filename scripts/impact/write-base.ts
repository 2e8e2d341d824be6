import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listBase } from './list-base.ts';
import { readBase } from './read-base.ts';

/**
 * Writes the handbook of a commit into an empty folder, byte for byte: no filter, no attribute and no hook of the
 * repository has a say. Answers the symbolic links, which are left out: a foreign one could lead anywhere.
 */
export function writeBase(root: string, commit: string, folder: string): { links: ReadonlySet<string> } {
  const { files, links } = listBase(root, commit);
  const contents = readBase(root, files);
  for (const file of files) writeOne(join(folder, file.path), contents(file));
  return { links };
}

function writeOne(path: string, content: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    // Names that are one on this file system; in the working tree there is one of them as well.
    if (!['EEXIST', 'ENOTDIR', 'EISDIR'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}
