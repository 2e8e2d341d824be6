import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Remembers what was read from each file, by path and content, for one build of the toolkit.
 * One file of lines `path ⇥ hash of content ⇥ hash of entry ⇥ entry`: a damaged line is a miss, never a wrong answer.
 */
export interface ReadingCache {
  /** The entry for a file with exactly these bytes; undefined on a miss. */
  get(file: string, bytes: Buffer): unknown;
  put(file: string, bytes: Buffer, entry: unknown): void;
  /** Writes what was used or put in this run, unless nothing changed. A folder that cannot be written is no error. */
  save(): void;
}

export const noCache: ReadingCache = { get: () => undefined, put: () => {}, save: () => {} };

export function openReadingCache(root: string, build: string): ReadingCache {
  const path = join(cacheFolder(root), 'readings.tsv');
  const old = readLines(path, build);
  const kept = new Map<string, string>();
  let changed = false;
  return {
    get(file, bytes) {
      const line = old.get(file);
      const entry = line === undefined ? undefined : entryOf(line, hashOf(bytes));
      if (entry !== undefined) kept.set(file, line as string);
      return entry;
    },
    put(file, bytes, entry) {
      const json = JSON.stringify(entry);
      kept.set(file, `${hashOf(bytes)}\t${hashOf(json)}\t${json}`);
      changed = true;
    },
    save() {
      if (!changed && kept.size === old.size) return;
      try {
        writeAtomically(path, build, kept);
      } catch {
        // A full or read-only disk makes the next run slower, not wrong.
      }
    },
  };
}

function cacheFolder(root: string): string {
  const modules = join(root, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache', 'handbook');
  const home = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(home, 'handbook', hashOf(root));
}

function readLines(path: string, build: string): Map<string, string> {
  const lines = new Map<string, string>();
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch {
    return lines;
  }
  let start = content.indexOf(10);
  if (start < 0 || content.toString('utf8', 0, start) !== build) return lines;
  for (let end = content.indexOf(10, start + 1); end >= 0; start = end, end = content.indexOf(10, start + 1)) {
    const tab = content.indexOf(9, start + 1);
    if (tab > 0 && tab < end)
      lines.set(content.toString('utf8', start + 1, tab), content.toString('utf8', tab + 1, end));
  }
  return lines;
}

function entryOf(line: string, contentHash: string): unknown {
  if (!line.startsWith(`${contentHash}\t`)) return undefined;
  const tab = line.indexOf('\t', contentHash.length + 1);
  const json = line.slice(tab + 1);
  if (line.slice(contentHash.length + 1, tab) !== hashOf(json)) return undefined;
  return JSON.parse(json);
}

function writeAtomically(path: string, build: string, entries: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  const descriptor = openSync(temporary, 'w', 0o600);
  try {
    writeSync(descriptor, `${build}\n`);
    for (const [file, line] of entries) {
      if (!/[\t\n]/.test(file)) writeSync(descriptor, `${file}\t${line}\n`);
    }
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, path);
}

function hashOf(content: Buffer | string): string {
  return hash('sha1', content, 'hex');
}
