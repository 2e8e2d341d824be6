import type { Span } from '../../model/span.ts';

export interface StringScan {
  end: number;
  fault?: { span: Span; message: string };
}

/** Finds where a string ends, its quote being at `start`, and checks its escapes as Go does. */
export function scanString(text: string, start: number): StringScan {
  const quote = text[start] as string;
  const raw = quote === '`';
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at] as string;
    if (unit === quote) return { end: at + 1 };
    if (unit === '\ufffd') return broken([at, at + 1], 'Found a character that is not UTF-8 in a string, replace it.');
    if (unit === '\n' && !raw) break;
    if (unit !== '\\' || raw) continue;
    const escaped = scanEscape(text, at, quote);
    if (typeof escaped === 'string') return broken([at, Math.min(text.length, at + 2)], escaped);
    at = escaped - 1;
  }
  return broken([start, start + 1], `Found a string that is never closed, close it with ${named(quote)}.`);
}

function broken(span: Span, message: string): StringScan {
  return { end: span[1], fault: { span, message } };
}

function named(quote: string): string {
  return quote === '`' ? 'a backtick' : `\`${quote}\``;
}

/** Offset behind the escape at `at`, or what is wrong with it. */
function scanEscape(text: string, at: number, quote: string): number | string {
  const letter = text[at + 1];
  if (letter === undefined)
    return 'Found `\\` at the end of the expression, write `\\\\` for a backslash and close the string.';
  if (letter === quote || 'abfnrtv\\'.includes(letter)) return at + 2;
  const form = FORMS[/[0-7]/.test(letter) ? '0' : letter];
  if (form === undefined) {
    const shown = /[\x21-\x7e]/.test(letter) ? `\`\\${letter === '`' ? "'" : letter}\`` : 'escape';
    return `Unknown ${shown} in a string, write a backslash as \`\\\\\`: \`\\\\.\` for a dot in a regular expression.`;
  }
  const [skip, base, count] = form;
  const digits = text.slice(at + skip, at + skip + count);
  const pattern = base === 8 ? /^[0-7]*$/ : /^[0-9a-fA-F]*$/;
  if (digits.length < count || !pattern.test(digits))
    return `Incomplete escape in a string, expected ${count} digits of base ${base}.`;
  const code = Number.parseInt(digits, base);
  const most = count > 3 ? 0x10ffff : 0xff;
  if (code > most || (code >= 0xd800 && code < 0xe000))
    return 'Found an escape that is no character, use another number.';
  return at + skip + count;
}

/** Letter → units before the digits, base, number of digits. */
const FORMS: Record<string, readonly [number, number, number]> = {
  '0': [1, 8, 3],
  x: [2, 16, 2],
  u: [2, 16, 4],
  U: [2, 16, 8],
};
