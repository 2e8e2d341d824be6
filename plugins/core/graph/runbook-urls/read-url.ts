/** An absolute web address in the parts that patterns compare. */
export interface UrlParts {
  host: string;
  /** Path without empty parts, percent-decoded, `.md`, `.html` and `index` dropped. */
  segments: readonly string[];
  query: URLSearchParams;
  /** Percent-decoded, without `#`. */
  fragment: string;
}

const LONGEST = 2048;
// A host of lower-case letters, a path without dots alone, escapes or anything that `new URL` would change.
const PLAIN_URL = /^https?:\/\/([a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+)((?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\/?)$/;
const NO_QUERY = new URLSearchParams();

/** Takes a URL apart, or says in words why it is none that a pager could open. Never throws. */
export function readUrl(text: string): UrlParts | { reason: string } {
  if (text.length > LONGEST) return { reason: `is longer than ${LONGEST} characters` };
  // A block scalar in YAML ends with a line break; browsers ignore it, and so do we.
  const trimmed = text.trim();
  if (trimmed === '') return { reason: 'is empty' };
  // `new URL` removes tabs and line breaks without a word, and would show another address than the file does.
  if (/[\u0000-\u001f\u007f]/.test(trimmed)) return { reason: 'holds a line break or another control character' };
  // Nearly all of them are plain, and taking a URL apart by all its rules costs ten times as much.
  const [, host, path] = PLAIN_URL.exec(trimmed) ?? [];
  if (host !== undefined && path !== undefined) {
    return { host, segments: readPath(path), query: NO_QUERY, fragment: '' };
  }
  const url = /^https?:\/\//i.test(trimmed) ? parse(trimmed) : undefined;
  if (url === undefined) return { reason: 'is not a full web address' };
  return {
    host: url.host,
    segments: readPath(url.pathname),
    query: url.searchParams,
    fragment: decode(url.hash.slice(1)),
  };
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Splits a path so that the spellings of one page become equal. */
export function readPath(path: string): string[] {
  const segments = path
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  const last = segments.at(-1);
  if (last === undefined) return [];
  const name = last.replace(/\.(?:md|html?)$/i, '');
  segments.pop();
  if (name !== '' && !(segments.length > 0 && /^_?index$/i.test(name))) segments.push(name);
  return segments;
}

/** Makes names comparable: hosts, file systems and people disagree about case and Unicode forms. */
export function fold(text: string): string {
  return (NON_ASCII.test(text) ? text.normalize('NFC') : text).toLowerCase();
}

const NON_ASCII = /[^\u0000-\u007f]/;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Bytes that are not UTF-8: the part stays as written, and will match nothing.
    return part;
  }
}
