import { quoted } from '../../model/plain-text.ts';
import { TemplateFault, type TemplateToken } from './template-tokens.ts';

/** Takes the tokens between `{{` and `}}`; gives the place behind them. */
export function lexAction(text: string, open: number, tokens: TemplateToken[]): number {
  const opening = /^\{\{(?:-(?=[ \t\r\n]))?/.exec(text.slice(open, open + 4))?.[0] ?? '{{';
  tokens.push({ type: '{{', text: opening, span: [open, open + opening.length] });
  const parentheses: number[] = [];
  let at = open + opening.length;
  for (;;) {
    CLOSING.lastIndex = at;
    const closing = CLOSING.exec(text)?.[0];
    if (closing !== undefined) {
      const unclosed = parentheses.at(-1);
      if (unclosed !== undefined)
        throw new TemplateFault([unclosed, unclosed + 1], 'Found `(` without its `)`, close it');
      tokens.push({ type: '}}', text: closing, span: [at, at + closing.length] });
      return at + closing.length;
    }
    if (at >= text.length) throw unclosed(open);
    const token = takeToken(text, at, open);
    if (token.type === '(') parentheses.push(at);
    if (token.type === ')' && parentheses.pop() === undefined)
      throw new TemplateFault([at, at + 1], 'Found `)` without its `(`, remove it');
    tokens.push(token);
    at = token.span[1];
  }
}

const CLOSING = /(?:[ \t\r\n]-)?\}\}/y;
const SPACE = /(?:[ \t\r\n](?!-\}\}))+/y;
const WORD = /[$.]?[\p{L}\p{Nd}_]+|\$/uy;
const NUMBER =
  /[+-]?(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?|0[oObB]?[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?|[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?)i?/y;
/** What may follow a name. */
const TERMINATOR = /[ \t\r\n.,|:()]|\}\}|$/y;
const KEYWORDS = new Set('block break continue define else end if range template with'.split(' '));
const CONSTANTS = new Set(['true', 'false', 'nil']);

function takeToken(text: string, at: number, open: number): TemplateToken {
  const unit = text[at] as string;
  const token = (type: TemplateToken['type'], end: number): TemplateToken => ({
    type,
    text: text.slice(at, end),
    span: [at, end],
  });
  const spaces = match(SPACE, text, at);
  if (spaces) return token('space', at + spaces.length);
  if (unit === '"' || unit === '`' || unit === "'")
    return token(unit === "'" ? 'character' : 'string', endOfString(text, at, open));
  if (text.startsWith(':=', at)) return token(':=', at + 2);
  if (unit === '=' || unit === '|' || unit === '(' || unit === ')') return token(unit, at + 1);
  if (/[+\-\d]/.test(unit) || /^\.\d/.test(text.slice(at, at + 2))) {
    const number = match(NUMBER, text, at) ?? unit;
    if (/^[\p{L}\p{Nd}_]/u.test(text.slice(at + number.length, at + number.length + 2)))
      throw new TemplateFault([at, at + number.length + 1], 'Found a number that runs into a letter, separate them');
    return token('number', at + number.length);
  }
  const word = match(WORD, text, at);
  if (word !== undefined || unit === '.') return takeWord(word ?? '.', text, at, token);
  if (/[!-~]/.test(unit) && unit !== ':') return token('sign', at + 1);
  throw new TemplateFault([at, at + 1], `Unexpected character ${quoted(unit)} in a template`);
}

function takeWord(
  word: string,
  text: string,
  at: number,
  token: (type: TemplateToken['type'], end: number) => TemplateToken,
): TemplateToken {
  const end = at + word.length;
  if (match(TERMINATOR, text, end) === undefined && end < text.length) {
    const found = quoted(String.fromCodePoint(text.codePointAt(end) ?? 0));
    throw new TemplateFault([end, end + 1], `Unexpected ${found} after ${quoted(word)}, expected a space`);
  }
  if (word === '.') return token('dot', end);
  if (word.startsWith('$')) return token('variable', end);
  if (word.startsWith('.')) return token('field', end);
  if (KEYWORDS.has(word)) return token('keyword', end);
  return token(CONSTANTS.has(word) ? 'constant' : 'function', end);
}

function endOfString(text: string, start: number, open: number): number {
  const quote = text[start] as string;
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at];
    if (unit === quote) return at + 1;
    if (quote === '`') continue;
    if (unit === '\\' && text[at + 1] !== '\n') at++;
    else if (unit === '\n')
      throw new TemplateFault([start, at], `Found ${quoteName(quote)} without its end before the line ends, close it`);
  }
  // Mostly it is the braces that were meant to come first.
  throw text.indexOf('}}', start) < 0
    ? unclosed(open)
    : new TemplateFault([start, start + 1], `Found ${quoteName(quote)} without its end, close it`);
}

function quoteName(quote: string): string {
  return quote === '`' ? 'a backtick' : `\`${quote}\``;
}

function unclosed(open: number): TemplateFault {
  return new TemplateFault([open, open + 2], 'Found `{{` without its `}}`, close it where the template ends');
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === '' ? undefined : found;
}
