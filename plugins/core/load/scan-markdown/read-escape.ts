import { isEscapable } from './link-target.ts';
import type { Inlines } from './scan-inlines.ts';
import { REFERENCES } from './unescape.ts';
import { unsure } from './unsure.ts';

/** Reads a backslash with what it escapes. */
export function readEscape({ text, tokens }: Inlines, at: number): number {
  const sign = text[at + 1];
  if (sign === '\n' || sign === '\r') {
    tokens.push({ type: 'break', start: at, end: at + 1, text: '' });
    return at + 1;
  }
  if (sign === undefined || !isEscapable(sign)) return at + 1;
  // Unescaped, the text may be a URL or an address, which is looked for once more when the tree is there.
  if (sign === '@' || sign === ':' || sign === '/' || (sign === '.' && /www$/i.test(text.slice(0, at)))) unsure();
  tokens.push({ type: 'escape', start: at, end: at + 2, text: sign });
  return at + 2;
}

/** Reads a character reference such as `&amp;`. */
export function readReference({ text, tokens }: Inlines, at: number): number {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(text)?.[0];
  if (written === undefined) return at + 1;
  const end = at + written.length;
  tokens.push({ type: 'escape', start: at, end, text: REFERENCES[written] ?? unsure() });
  return end;
}

const REFERENCE = /&(?:#[0-9a-z]+|[a-z][a-z0-9]*);/iy;
