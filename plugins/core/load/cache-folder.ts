import { hash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where one handbook's cache lives: beside its packages, else in the user's cache folder; never in the content. */
export function cacheFolder(root: string): string {
  const modules = join(root, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache', 'handbook');
  const home = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(home, 'handbook', hash('sha1', root));
}

/** Writes a file of the cache as a whole or not at all. A full or read-only disk makes the next run slower, not wrong. */
export function writeToCache(path: string, parts: Iterable<string>): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const descriptor = openSync(temporary, 'w', 0o600);
    try {
      for (const part of parts) writeSync(descriptor, part);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}
