import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, writeToCache } from './cache-folder.ts';
import { stampOf } from './stamp-of.ts';

/**
 * Remembers what was read from each file, for one build of the toolkit. One file of lines
 * `path ⇥ stamp ⇥ hash of content ⇥ hash of entry ⇥ entry`: a damaged line is a miss, never a wrong answer.
 */
export interface ReadingCache {
  /** The entry of a file that has not been touched since, without reading it; undefined on a miss. */
  getUntouched(file: string): unknown;
  /** The entry for a file with exactly these bytes; undefined on a miss. */
  get(file: string, bytes: Buffer): unknown;
  put(file: string, bytes: Buffer, entry: unknown): void;
  /** Writes what was used or put in this run, unless nothing changed. A folder that cannot be written is no error. */
  save(): void;
}

export const noCache: ReadingCache = {
  getUntouched: () => undefined,
  get: () => undefined,
  put: () => {},
  save: () => {},
};

export function openReadingCache(root: string, build: string): ReadingCache {
  const path = join(cacheFolder(root), 'readings.tsv');
  const old = readLines(path, build);
  const kept = new Map<string, string>();
  let changed = false;
  const keep = (file: string, line: string): void => {
    kept.set(file, line);
    changed ||= line !== old.get(file);
  };
  return {
    getUntouched(file) {
      const line = old.get(file);
      const stamp = line === undefined ? '' : stampOf(join(root, file));
      if (line === undefined || stamp === '' || !line.startsWith(`${stamp}\t`)) return undefined;
      const entry = entryOf(line);
      if (entry !== undefined) keep(file, line);
      return entry;
    },
    get(file, bytes) {
      const [, contentHash, ...rest] = splitLine(old.get(file) ?? '');
      if (contentHash !== hashOf(bytes)) return undefined;
      const line = [stampOf(join(root, file)), contentHash, ...rest].join('\t');
      const entry = entryOf(line);
      if (entry !== undefined) keep(file, line);
      return entry;
    },
    put(file, bytes, entry) {
      const json = JSON.stringify(entry);
      keep(file, [stampOf(join(root, file)), hashOf(bytes), hashOf(json), json].join('\t'));
    },
    save() {
      if (!changed && kept.size === old.size) return;
      writeToCache(path, linesOf(build, kept));
    },
  };
}

function readLines(path: string, build: string): Map<string, string> {
  const lines = new Map<string, string>();
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch {
    return lines;
  }
  let start = content.indexOf(LINE_FEED);
  if (start < 0 || content.toString('utf8', 0, start) !== build) return lines;
  for (let end = content.indexOf(LINE_FEED, start + 1); end >= 0; end = content.indexOf(LINE_FEED, start + 1)) {
    const tab = content.indexOf(TAB, start + 1);
    if (tab > 0 && tab < end)
      lines.set(content.toString('utf8', start + 1, tab), content.toString('utf8', tab + 1, end));
    start = end;
  }
  return lines;
}

const LINE_FEED = 10;
const TAB = 9;

/** Stamp, hash of content, hash of entry, entry. JSON writes tabs as `\t`, so none stands in the entry. */
function splitLine(line: string): string[] {
  return line.split('\t', 4);
}

function entryOf(line: string): unknown {
  const [, , entryHash, json] = splitLine(line);
  return json === undefined || entryHash !== hashOf(json) ? undefined : JSON.parse(json);
}

function* linesOf(build: string, entries: ReadonlyMap<string, string>): Generator<string> {
  yield `${build}\n`;
  for (const [file, line] of entries) if (!/[\t\n]/.test(file)) yield `${file}\t${line}\n`;
}

function hashOf(content: Buffer | string): string {
  return hash('sha1', content, 'hex');
}
