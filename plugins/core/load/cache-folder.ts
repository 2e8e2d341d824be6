import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

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
    writeWhole(path, parts, { temporary, mode: 0o600 });
  } catch {
    // The temporary file is gone already; what could not be written is read anew next time.
  }
}
