import { identifierOf } from './definitions.ts';
import { settleDelimiters } from './delimiters.ts';
import type { BracketToken, Token } from './inline-tokens.ts';
import { readResource } from './link-target.ts';
import type { Inlines } from './scan-inlines.ts';
import { unsure } from './unsure.ts';

/** Decides at a `]` whether it ends a link, an image or a reference. */
export function closeBracket(inlines: Inlines, at: number): number {
  const { tokens, brackets } = inlines;
  const index = brackets.pop();
  const opener = tokens[index ?? -1] as BracketToken | undefined;
  if (index === undefined || opener === undefined || !opener.active) return at + 1;
  const found = linkAt(inlines, opener, at);
  if (found === undefined) return at + 1;
  settleDelimiters(tokens, index + 1, tokens.length);
  const { type, target, end } = found;
  opener.link = { type, target, end, close: tokens.length };
  if (opener.image) checkAlternative(tokens, index);
  else for (const other of brackets) deactivate(tokens[other] as Token);
  tokens.push({ type: 'close', start: at, end, opener: index });
  return end;
}

interface Found {
  type: 'link' | 'image' | 'reference';
  target: string;
  end: number;
}

function linkAt({ text, source, definitions }: Inlines, opener: BracketToken, at: number): Found | undefined {
  const label = text.slice(opener.end, at);
  const defined = definitions.size > 0 && definitions.has(identifierOf(label));
  if (text[at + 1] === '(') {
    const resource = readResource(text, at + 1);
    if (resource !== undefined) {
      if (!source.contiguous && text.slice(at, resource.end).includes('\n')) unsure();
      return { type: opener.image ? 'image' : 'link', ...resource };
    }
  }
  if (definitions.size === 0) return undefined;
  // The alternative text of a reference is read in one place and not in the other.
  if (opener.image) unsure();
  if (text[at + 1] === '[') {
    if (text[at + 2] === ']') return defined ? { type: 'reference', target: '', end: at + 3 } : undefined;
    LABEL.lastIndex = at + 1;
    const full = LABEL.exec(text);
    if (full?.[1] !== undefined && definitions.has(identifierOf(full[1]))) {
      return { type: 'reference', target: '', end: at + 1 + full[0].length };
    }
    return undefined;
  }
  return defined ? { type: 'reference', target: '', end: at + 1 } : undefined;
}

const LABEL = /\[((?:[^\\[\]]|\\.){1,900})\]/sy;

/** Nothing inside an alternative text counts but its text. */
function checkAlternative(tokens: readonly Token[], opener: number): void {
  for (const token of tokens.slice(opener + 1)) {
    const plain = token.type === 'delimiter' || token.type === 'escape' || token.type === 'maybe-url';
    if (!plain && token.type !== 'open') unsure();
  }
}

/** No link stands inside another one. */
function deactivate(token: Token): void {
  if (token.type === 'open' && !token.image) token.active = false;
}
