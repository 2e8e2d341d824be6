import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { HandbookError, quoted, writeWhole } from '../plugins/core/index.ts';

/** Writes a file that must not be there yet, with its folders. Nothing is written through a symbolic link. */
export function writeNewFile(root: string, file: string, text: string): void {
  refuseLinks(root, file);
  try {
    // The file system decides, whatever comes first: nothing is overwritten.
    writeWhole(join(root, file), [text], { isNew: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(file);
    throw error;
  }
}

export function alreadyThere(file: string): HandbookError {
  return new HandbookError(`${quoted(file)} exists already, it is not overwritten.`, {
    hint: 'Edit that page, or choose another name.',
  });
}

function refuseLinks(root: string, file: string): void {
  const names = file.split('/');
  for (const [index] of names.entries()) {
    const path = names.slice(0, index + 1).join('/');
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) {
      throw new HandbookError(`${quoted(path)} is a symbolic link, nothing is written there.`, {
        hint: 'Pages behind a link are not read either: put a folder in its place.',
      });
    }
  }
}
