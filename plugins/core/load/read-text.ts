import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Span } from '../model/span.ts';

/** A text as read: UTF-8, byte order mark removed. `fault` says why it should not be trusted. */
export interface TextReading {
  text: string;
  /** Of the bytes as they are on disk: the key of the cache. */
  bytes: Buffer;
  fault: { message: string; span: Span } | undefined;
}

/** Bytes of a file that is read. */
export const LARGEST = 32 * 1024 * 1024;
const EMPTY = Buffer.alloc(0);

/** Reads one regular file as UTF-8. Never follows a link, never waits on a pipe, never reads more than 32 MiB. */
export function readText(root: string, file: string): TextReading {
  // Both are in their shortest form already; to make sure of that again takes as long as to read the file.
  const bytes = readBytes(`${root}/${file}`);
  if (typeof bytes === 'string') return { text: '', bytes: EMPTY, fault: { message: bytes, span: [0, 0] } };
  return textOfBytes(bytes);
}

/** The same of bytes that are at hand. */
export function textOfBytes(bytes: Buffer): TextReading {
  return { bytes, ...decode(bytes) };
}

/** The bytes of one regular file, or why they cannot be had. */
export function readBytes(path: string): Buffer | string {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); check its permissions.`;
  }
  try {
    const { size } = fstatSync(descriptor);
    if (size > LARGEST)
      return 'The file is larger than 32 MiB, it is not read; split it or move it out of the content.';
    return readWhole(descriptor, size);
  } finally {
    closeSync(descriptor);
  }
}

/** As many bytes as there were a moment ago; fewer where somebody shortens the file meanwhile. */
function readWhole(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let read = 0;
  while (read < size) {
    const more = readSync(descriptor, bytes, read, size - read, null);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}

function decode(bytes: Buffer): Pick<TextReading, 'text' | 'fault'> {
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined) {
    return { text: '', fault: { message: `The file is ${encoding}, expected UTF-8; save it as UTF-8.`, span: [0, 0] } };
  }
  const decoded = bytes.toString('utf8');
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  return { text, fault: findBadByte(bytes, text) ?? findNul(text) };
}

function otherEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)';
  return undefined;
}

function findBadByte(bytes: Buffer, text: string): TextReading['fault'] {
  const at = text.indexOf('\ufffd');
  // The replacement character may also stand in the file as itself, which is no fault.
  if (at < 0 || Buffer.from(text, 'utf8').equals(withoutMark(bytes))) return undefined;
  return { message: 'A byte here is not UTF-8; save the file as UTF-8.', span: [at, at + 1] };
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function findNul(text: string): TextReading['fault'] {
  const at = text.indexOf('\u0000');
  if (at < 0) return undefined;
  return { message: 'The file contains a NUL character, it is not text; remove it.', span: [at, at + 1] };
}
