import { quoted } from '../../../model/plain-text.ts';

export interface MatcherToken {
  kind: '{' | '}' | ',' | '=' | '!=' | '=~' | '!~' | 'string' | 'word';
  text: string;
  start: number;
  end: number;
}

/** Cuts the text of matchers into tokens. */
export function matcherTokens(text: string): MatcherToken[] | { fault: { span: [number, number]; message: string } } {
  const tokens: MatcherToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) return faultAt(text, start);
    const [all, mark, string, word] = found;
    const end = start + all.length;
    if (mark !== undefined) tokens.push({ kind: mark as MatcherToken['kind'], text: mark, start, end });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string, start, end });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, start, end });
  }
  return tokens;
}

const SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** A mark, a string, a word without reserved characters, or space. */
const TOKEN = new RegExp(`(=~|!=|!~|[={},])|("(?:[^"\\\\]|\\\\[^])*")|([^${SPACE}{}!=~,\\\\"'\`]+)|[${SPACE}]+`, 'y');

function faultAt(text: string, start: number): { fault: { span: [number, number]; message: string } } {
  const unit = text[start] ?? '';
  const message =
    unit === '"'
      ? 'Found no closing `"` in a matcher, add it where the value ends'
      : `Unexpected ${quoted(unit)} in a matcher, put the value in double quotes`;
  return { fault: { span: [start, start + 1], message } };
}
