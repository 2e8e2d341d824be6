import { findPlaceholders } from './find-placeholders.ts';

/** A piece of a line of coloured code. */
export interface CodeToken {
  types: string[];
  content: string;
}

/** The first type of a token that is a placeholder; its key is the second. */
export const INPUT_TOKEN = 'handbook-input';

/** Makes every placeholder of a line one token: the colouring cuts `<node>` into three, and swallows it in a string. */
export function markTokens<Token extends CodeToken>(
  line: Token[],
  written: ReadonlySet<string>,
): (Token | CodeToken)[] {
  const text = line.map(({ content }) => content).join('');
  const found = findPlaceholders(text, (_, placeholder) => written.has(placeholder));
  if (found.length === 0) return line;
  const marked: (Token | CodeToken)[] = [];
  let at = 0;
  for (const token of line) {
    const end = at + token.content.length;
    let from = at;
    for (const { start, written: placeholder, key } of found) {
      const after = start + placeholder.length;
      if (after <= at || start >= end) continue;
      if (start > from) marked.push({ ...token, content: text.slice(from, start) });
      if (start >= at) marked.push({ types: [INPUT_TOKEN, key], content: placeholder });
      from = Math.min(after, end);
    }
    if (from < end) marked.push({ ...token, content: text.slice(from, end) });
    at = end;
  }
  return marked;
}
