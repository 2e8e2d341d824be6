import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file as a whole or not at all: beside its place, onto the disk, then renamed. Whoever reads it meanwhile, or
 * after a crash, finds the old file or the new one. Throws what the file system says, and leaves nothing behind then.
 */
export function writeWhole(
  path: string,
  parts: Iterable<string | Uint8Array>,
  options: { temporary?: string; mode?: number } = {},
): void {
  const { temporary = join(dirname(path), `.${basename(path)}.tmp`), mode = 0o666 } = options;
  mkdirSync(dirname(path), { recursive: true });
  // What a killed run left behind; and `wx` then never writes through a link that stands there.
  rmSync(temporary, { force: true });
  try {
    const descriptor = openSync(temporary, 'wx', mode);
    try {
      for (const part of parts) writeAll(descriptor, typeof part === 'string' ? Buffer.from(part) : part);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
