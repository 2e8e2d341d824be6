import { literalUrlEnd } from './literal-url.ts';
import { TODO } from './read-todo.ts';
import type { Inlines } from './scan-inlines.ts';
import { unsure } from './unsure.ts';

/** Reads a URL that is written plainly, given its `https://` or `www.`. */
export function readUrl(inlines: Inlines, word: string, at: number): number {
  const { text, tokens, brackets } = inlines;
  const start = at + word.length;
  // After a letter it is no URL, for either of the two readers that look for them.
  if (/[A-Za-z]/.test(text[at - 1] ?? '')) return start;
  if (brackets.length > 0 || word.endsWith('.')) {
    tokens.push({ type: 'maybe-url', start: at, end: start, text: word });
    return start;
  }
  const end = literalUrlEnd(text, start);
  if (end === undefined) {
    if (/[\w.\-\\&]/.test(text[start] ?? '')) unsure();
    return start;
  }
  const url = text.slice(at, end);
  if (TODO.test(url)) unsure();
  tokens.push({ type: 'url', start: at, end, target: url, text: url });
  return end;
}

/** Addresses of mail become links by rules of their own. */
export function readAt({ text }: Inlines, at: number): number {
  if (/[\w.+;-]/.test(text[at - 1] ?? '') && /^[^\s.&\\]*[.&\\]/.test(text.slice(at + 1, at + 300))) unsure();
  return at + 1;
}
