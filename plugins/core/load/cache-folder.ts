import { hash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Where one handbook's cache lives: beside the packages when the toolkit is one of them or the handbook is a fork of it,
 * else in the user's cache folder. Any other `node_modules` came with the content, and could say what it likes of it.
 */
export function cacheFolder(root: string): string {
  if (toolkitFolder() === root || toolkitFolder().startsWith(join(root, 'node_modules', sep)))
    return join(root, 'node_modules', '.cache', 'handbook');
  const home = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(home, 'handbook', hash('sha1', root));
}

/** Writes a file of the cache as a whole or not at all. A full or read-only disk makes the next run slower, not wrong. */
export function writeToCache(path: string, parts: Iterable<string | Uint8Array>): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeWhole(path, parts, { temporary, mode: 0o600 });
  } catch {
    // The temporary file is gone already; what could not be written is read anew next time.
  }
}
