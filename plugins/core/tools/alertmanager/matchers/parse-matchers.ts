import type { Span } from '../../../model/span.ts';
import type { Matcher } from './matcher.ts';
import { parseClassicMatchers } from './parse-classic-matchers.ts';
import { parseUtf8Matchers } from './parse-utf8-matchers.ts';

export type MatchersReading =
  /** `classicOnly` says what keeps the newer grammar from reading it. */
  | { matchers: Matcher[]; fault?: undefined; classicOnly?: { span: Span; message: string } }
  | { fault: { span: Span; message: string } };

/**
 * Reads matchers in the way of Alertmanager since 0.27: by the newer grammar, by the classic one where that fails or
 * where the two disagree. The fault is the newer grammar's: that is the one to write.
 */
export function parseMatchers(text: string): MatchersReading {
  const utf8 = parseUtf8Matchers(text);
  const classic = parseClassicMatchers(text);
  if (classic === undefined) return utf8;
  if (utf8.fault !== undefined) return { matchers: classic, classicOnly: utf8.fault };
  return isSame(utf8.matchers, classic) ? utf8 : { matchers: classic };
}

function isSame(some: readonly Matcher[], others: readonly Matcher[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ name, operator, value }, at) => {
      const other = others[at];
      return other?.name === name && other.operator === operator && other.value === value;
    })
  );
}
