import { unescapeMarkdown } from './unescape.ts';
import { unsure } from './unsure.ts';

/** The target of a link and where it ends. */
export interface LinkTarget {
  target: string;
  end: number;
}

/** Reads `(target "title")` from its opening bracket; undefined where it is none. */
export function readResource(text: string, open: number): LinkTarget | undefined {
  const at = skipBlank(text, open + 1);
  if (text[at] === ')') return { target: '', end: at + 1 };
  const destination = readDestination(text, at);
  if (destination === undefined) return undefined;
  let end = skipBlank(text, destination.end);
  if (end > destination.end && isQuote(text[end])) {
    const after = readTitle(text, end);
    if (after === undefined) return undefined;
    end = skipBlank(text, after);
  }
  return text[end] === ')' ? { target: destination.target, end: end + 1 } : undefined;
}

/** Reads `<target>` or a target without spaces whose brackets are balanced. */
export function readDestination(text: string, start: number): LinkTarget | undefined {
  if (text[start] === '<') {
    const found = startsWith(ENCLOSED, text, start);
    return found === undefined
      ? undefined
      : { target: unescapeMarkdown(found.slice(1, -1)), end: start + found.length };
  }
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit === 0x7f) break;
    if (unit === BACKSLASH && isEscapable(text[at + 1])) at++;
    else if (unit === OPEN && ++depth > MOST_DEPTH) return undefined;
    else if (unit === CLOSE && --depth < 0) break;
  }
  if (at === start || depth > 0) return undefined;
  // A control character ends a target for the one and spoils it for the other reader.
  if (at < text.length && !/[ \t\r\n)]/.test(text[at] as string)) unsure();
  return { target: unescapeMarkdown(text.slice(start, at)), end: at };
}

/** Reads a title from its quote; the place after it, or undefined where it does not end. */
export function readTitle(text: string, start: number): number | undefined {
  const close = text[start] === '(' ? ')' : (text[start] as string);
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && isEscapable(text[at + 1])) at++;
    else if (text[at] === close) return at + 1;
    else if (text[at] === '(' && close === ')') return undefined;
  }
  return undefined;
}

export function isQuote(sign: string | undefined): boolean {
  return sign === '"' || sign === "'" || sign === '(';
}

export function isEscapable(sign: string | undefined): boolean {
  return sign !== undefined && /[!-/:-@[-`{-~]/.test(sign);
}

const ENCLOSED = /<(?:[^\\<>\r\n]|\\.)*>/y;
const MOST_DEPTH = 31;
const BACKSLASH = 0x5c;
const OPEN = 0x28;
const CLOSE = 0x29;

function startsWith(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[ \t\r\n]/.test(text[at] as string)) at++;
  return at;
}
