import { quoted } from '../model/plain-text.ts';
import type { Span } from '../model/span.ts';

/** Something that keeps a text from being JSON, or makes it mean less than it says. */
export interface JsonFault {
  span: Span;
  message: string;
  /** The first of two places that contradict each other. */
  related?: { span: Span; message: string };
  /** True where readers of JSON take the text nevertheless, as they do keys that stand twice. */
  lenient?: true;
}

/** What stands where a value should. */
export function noValue(found: string): string {
  if (/^-?(?:NaN|Infinity)$/i.test(found)) {
    return `Found ${quoted(found)}, which JSON does not have: write \`null\`, or leave the field out.`;
  }
  const python = PYTHON[found];
  if (python !== undefined) return `Found ${quoted(found)}, which JSON writes as \`${python}\`.`;
  if (isComment(found)) return COMMENT;
  if (found.startsWith("'"))
    return `Found ${quoted(found)} in single quotes, JSON has double quotes only: write \`"\`.`;
  return `Unexpected ${quoted(found)}, expected a value: text stands in double quotes.`;
}

export function noKey(found: string): string {
  if (isComment(found)) return COMMENT;
  return `Unexpected ${quoted(found)}, expected a key in double quotes.`;
}

export function isComment(found: string): boolean {
  return found.startsWith('#') || found.startsWith('/');
}

export const COMMENT = 'Found a comment, which JSON does not have: remove it.';
export const TRAILING_COMMA = 'Found a comma after the last item, which JSON does not allow; remove it.';
export const MISSING_COMMA = 'Found no comma between two items, add one before this one.';
export const MISSING_VALUE = 'Found no value here, expected one: add it, or remove the comma.';
export const BROKEN_STRING =
  'Found no closing quote `"` in this line: add it where the text ends, and write a line break as `\\n`.';
export const CONTROL_CHARACTER =
  'Found a tab or another control character inside of a text, write it as an escape such as `\\t`.';
export const BAD_ESCAPE = 'Unknown escape in a text, write `\\\\` for a backslash.';
export const BAD_NUMBER = 'Found an unfinished number, expected digits behind the point or the exponent.';

const PYTHON: Record<string, string | undefined> = {
  None: 'null',
  True: 'true',
  False: 'false',
  undefined: 'null',
};
