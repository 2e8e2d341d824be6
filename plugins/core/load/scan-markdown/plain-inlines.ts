import type { Token } from './inline-tokens.ts';
import { unsure } from './unsure.ts';

/** What is left to read of a stretch of running text: without marks, escapes resolved, raw HTML left out. */
export function plainInlines(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  stretch: Stretch,
): string {
  let plain = '';
  let at = stretch.start;
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token;
    plain += plainLines(text.slice(at, token.start)) + plainToken(text, token);
    at = token.end;
  }
  return plain + plainLines(text.slice(at, stretch.end));
}

interface Stretch {
  start: number;
  end: number;
}

function plainToken(text: string, token: Token): string {
  switch (token.type) {
    case 'code':
      return token.value;
    case 'url':
    case 'escape':
    case 'maybe-url':
      return token.text;
    case 'delimiter':
      return token.sign === '~' && token.left < 3 ? text.slice(token.start, token.end) : token.sign.repeat(token.left);
    case 'open':
      return token.link === undefined ? text.slice(token.start, token.end) : '';
    case 'todo':
      return text.slice(token.start, token.end);
    case 'break':
      return unsure();
    default:
      return '';
  }
}

/** Space around line ends is none of the text; two spaces before one break the line, which few headings and links do. */
function plainLines(text: string): string {
  if (!text.includes('\n')) return text;
  if (/ {2}\r?\n/.test(text)) unsure();
  return text.replace(/[ \t]*(\r?\n)[ \t]*/g, '$1');
}
