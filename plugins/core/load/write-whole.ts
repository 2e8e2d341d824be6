import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all: beside its place, onto the disk, then renamed. Whoever reads it meanwhile, or
 * after a crash, finds the old file or the new one. Throws what the file system says, and leaves nothing behind then;
 * with `isNew` a file that is there already is such a fault (`EEXIST`). One that is replaced keeps its permissions.
 */
export function writeWhole(
  path: string,
  parts: Iterable<string | Uint8Array>,
  options: { temporary?: string; mode?: number; isNew?: boolean } = {},
): void {
  const { temporary = join(dirname(path), `.${basename(path)}.tmp`), mode = 0o666, isNew = false } = options;
  const old = options.mode === undefined ? lstatSync(path, { throwIfNoEntry: false }) : undefined;
  mkdirSync(dirname(path), { recursive: true });
  // What a killed run left behind; and `wx` then never writes through a link that stands there.
  rmSync(temporary, { force: true });
  try {
    const descriptor = openSync(temporary, 'wx', mode);
    try {
      for (const part of parts) writeAll(descriptor, typeof part === 'string' ? Buffer.from(part) : part);
      if (old?.isFile()) fchmodSync(descriptor, old.mode & 0o777);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (isNew) placeNew(temporary, path);
    else renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw namingFile(error, path);
  }
}

/** What the system says of a write that fails, such as on a full disk, does not name the file. */
function namingFile(error: unknown, path: string): unknown {
  if (error instanceof Error && 'syscall' in error && !('path' in error)) error.message += ` '${path}'`;
  return error;
}

/** Renaming would replace what stands there; a second name for the file cannot. */
function placeNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    // Some file systems, such as those of memory cards, have no second names.
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  }
  rmSync(temporary, { force: true });
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
