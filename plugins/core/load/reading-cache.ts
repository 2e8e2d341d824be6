import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParseFinding } from '../model/problem.ts';
import { cacheFolder, writeToCache } from './cache-folder.ts';

/**
 * Remembers what was read from each file, for one build of the toolkit. The first line names the build and the sum of the
 * rest, so a damaged file is a miss as a whole; then lines of `path ⇥ stamp ⇥ name of content ⇥ guarded ⇥ parts`.
 */
export interface ReadingCache {
  /** The entry of a file that has not been touched since, without reading it; undefined on a miss. */
  getUntouched(file: string, stamp: string | undefined): RememberedReading | undefined;
  /** The entry for a file of exactly this content; undefined on a miss. */
  get(file: string, content: string): RememberedReading | undefined;
  /** Keeps an entry, or the new stamp of one that is known. */
  put(file: string, stamp: string | undefined, reading: RememberedReading): void;
  /** Writes what was used or put in this run, where that saves more than it costs. A folder that cannot be written is no error. */
  save(): void;
}

export interface RememberedReading {
  /** See `contentName`. */
  content: string;
  /** What must not leave the house; of nearly every file nothing, and then nothing is unpacked. */
  guarded(): ParseFinding[];
  /** What was read, one part at least. Each is unpacked when it is asked for: of most files that have not changed, nobody asks. */
  parts(): readonly Part[];
}

export type Part = () => unknown;

export const noCache: ReadingCache = {
  getUntouched: () => undefined,
  get: () => undefined,
  put: () => {},
  save: () => {},
};

export function openReadingCache(root: string, build: string): ReadingCache {
  const path = join(cacheFolder(root), 'readings.tsv');
  const old = readLines(path, build);
  const kept = new Map<string, Pick<Line, 'bytes'>>();
  const toBytes = lineEncoder();
  let news = 0;
  return {
    getUntouched(file, stamp) {
      const line = old.get(file);
      if (line === undefined || stamp === undefined || line.stamp !== stamp) return undefined;
      kept.set(file, line);
      return line;
    },
    get(file, content) {
      const line = old.get(file);
      return line?.content === content ? line : undefined;
    },
    put(file, stamp, { content, guarded, parts }) {
      if (/[\t\n\ufffd]/.test(file) || Buffer.byteLength(file) > LONGEST_PATH) return;
      news++;
      const columns = [guarded, ...parts()].map((part) => JSON.stringify(part()));
      kept.set(file, { bytes: toBytes(`${[file, stamp ?? '', content, ...columns].join('\t')}\n`) });
    },
    save() {
      const gone = Math.max(0, old.size + news - kept.size);
      // To read a few files again next time costs less than to write all entries now.
      if (news + gone <= old.size * FEW_OF_ALL) return;
      const lines = Buffer.concat([...kept.values()].map(({ bytes }) => bytes));
      writeToCache(path, [Buffer.from(`${build} ${hash('sha1', lines)}\n`), lines]);
    },
  };
}

const FEW_OF_ALL = 0.01;

interface Line extends RememberedReading {
  stamp: string;
  /** With the line feed at its end. */
  bytes: Uint8Array;
}

function readLines(path: string, build: string): Map<string, Line> {
  const lines = new Map<string, Line>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return lines;
  }
  const first = bytes.indexOf(LINE_FEED);
  if (first < 0 || bytes.toString('utf8', 0, first) !== `${build} ${hash('sha1', bytes.subarray(first + 1))}`)
    return lines;
  for (let start = first + 1; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    // A path, a stamp and a name: what was read begins long before this.
    const [file = '', stamp = '', content = ''] = bytes
      .toString('utf8', start, Math.min(end, start + HEAD))
      .split('\t', 3);
    const guardedAt = start + Buffer.byteLength(file) + stamp.length + content.length + 3;
    const partsAt = bytes.indexOf(TAB, guardedAt) + 1;
    lines.set(file, {
      stamp,
      content,
      guarded: () => (partsAt - guardedAt === NOTHING ? [] : JSON.parse(bytes.toString('utf8', guardedAt, partsAt))),
      parts: () => columnsOf(bytes.subarray(partsAt, end)),
      bytes: bytes.subarray(start, end + 1),
    });
    start = end + 1;
  }
  return lines;
}

function columnsOf(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const tab = bytes.indexOf(TAB, start);
    const [from, end] = [start, tab < 0 ? bytes.length : tab];
    parts.push(() => JSON.parse(bytes.toString('utf8', from, end)));
    start = end + 1;
  }
  return parts;
}

const LINE_FEED = 10;
const TAB = 9;
/** Bytes of `[]` and the tab behind it. */
const NOTHING = 3;
/** Bytes; longer paths are not remembered. */
const LONGEST_PATH = 800;
const HEAD = LONGEST_PATH + 200;

/** Writes lines one behind the other: ten thousand strings would be carried about until the end of the run. */
function lineEncoder(): (line: string) => Uint8Array {
  let piece = Buffer.alloc(0);
  let at = 0;
  return (line) => {
    const most = line.length * BYTES_OF_UNIT;
    if (at + most > piece.length) {
      piece = Buffer.allocUnsafe(Math.max(PIECE, most));
      at = 0;
    }
    const start = at;
    at += piece.write(line, start);
    return piece.subarray(start, at);
  };
}

/** Bytes that a UTF-16 unit takes at most in UTF-8. */
const BYTES_OF_UNIT = 3;
const PIECE = 4 * 1024 * 1024;
