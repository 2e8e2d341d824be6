import type { TemplateToken } from './template-tokens.ts';

/** What Go has against a string, a character or a number as written; undefined when it takes it. */
export function checkLiteral({ type, text }: TemplateToken): string | undefined {
  if (type === 'number')
    return isNumber(text)
      ? undefined
      : 'Found something that begins like a number and is none, expected one such as `1.5`';
  if (type === 'character')
    return CHARACTER.test(text)
      ? undefined
      : 'Unexpected text in single quotes, use double quotes for more than a character';
  if (type !== 'string' || text.startsWith('`')) return undefined;
  return STRING.test(text) ? undefined : 'Unknown escape in a string, write `\\\\` for a backslash or use backticks';
}

function isNumber(text: string): boolean {
  // Go counts integers in 64 bits and the rest as double.
  if (INTEGER.test(text)) return BigInt(text.replace(/[+_-]/g, '').replace(/^0(?=[\d])/, '0o')) < 2n ** 64n;
  return REAL.test(text) ? Number.isFinite(Number(text.replace(/[_i]/g, ''))) : HEXADECIMAL_REAL.test(text);
}

const INTEGER = /^[+-]?(?:0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])+|[1-9](?:_?\d)*|0)$/;
const REAL = /^[+-]?(?:(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?i?|\d+[eE][+-]?\d+i?|\d+i)$/;
const HEXADECIMAL_REAL = /^[+-]?0[xX](?:[\da-fA-F]+\.?[\da-fA-F]*|\.[\da-fA-F]+)[pP][+-]?\d+$/;
const ESCAPE = String.raw`\\(?:[abfnrtv\\]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U00(?:0[\da-fA-F]|10)[\da-fA-F]{4}|[0-3][0-7]{2}`;
const STRING = new RegExp(`^"(?:[^"\\\\\\n]|${ESCAPE}|"))*"$`);
const CHARACTER = new RegExp(`^'(?:[^'\\\\\\n]|${ESCAPE}|'))'$`, 'u');
