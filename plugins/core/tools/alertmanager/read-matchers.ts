import { quoted } from '../../model/plain-text.ts';
import { escapePointer } from '../../schema/places.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { REFUSED, startOf } from './check-shape.ts';
import type { Matcher } from './matchers/matcher.ts';
import { parseMatchers } from './matchers/parse-matchers.ts';
import { patternFault } from './matchers/pattern-fault.ts';

interface MatcherKeys {
  /** A list of matchers. */
  matchers: string;
  /** Labels with their values, the older form. */
  match?: string;
  /** Labels with regular expressions, the older form. */
  matchRe?: string;
}

/** Reads the matchers of a mapping, in the form of today and in those from before. */
export function readMatchers(
  value: Record<string, unknown>,
  pointer: string,
  { matchers, match, matchRe }: MatcherKeys,
  reading: SnippetReading,
): Matcher[] {
  return [
    ...(match === undefined ? [] : readPairs(value[match], `${pointer}/${match}`, '=', reading)),
    ...(matchRe === undefined ? [] : readPairs(value[matchRe], `${pointer}/${matchRe}`, '=~', reading)),
    ...readList(value[matchers], `${pointer}/${matchers}`, reading),
  ];
}

function readPairs(value: unknown, pointer: string, operator: '=' | '=~', reading: SnippetReading): Matcher[] {
  if (value === undefined || value === null) return [];
  if (!isRecord(value)) {
    const expected = 'expected a mapping of labels to values';
    reading.report(startOf(reading.textSpan(pointer)), `Unexpected value for matchers, ${expected}; ${REFUSED}`);
    return [];
  }
  return Object.entries(value).flatMap(([name, item]) => {
    const place = `${pointer}/${escapePointer(name)}`;
    if (!CLASSIC_NAME.test(name)) {
      const expected = 'expected letters, digits and underscores: name others under `matchers`';
      reading.report(reading.keySpan(place), `Unexpected label name ${quoted(name)}, ${expected}; ${REFUSED}`);
    }
    const text = reading.scalar(place, item);
    if (text === undefined || (item === null && operator === '=~')) {
      reading.report(reading.keySpan(place), `Found no value for label ${quoted(name)}, write one as text; ${REFUSED}`);
      return [];
    }
    const wrong = operator === '=~' ? patternFault(text) : undefined;
    if (wrong !== undefined) {
      const message = `Found a regular expression that cannot be read: ${wrong}; ${REFUSED}`;
      reading.report(reading.textSpan(place), message);
      return [];
    }
    return [{ name, operator, value: text }];
  });
}

const CLASSIC_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

function readList(value: unknown, pointer: string, reading: SnippetReading): Matcher[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    const expected = 'expected a list such as `[severity="critical"]`';
    reading.report(startOf(reading.textSpan(pointer)), `Unexpected value for matchers, ${expected}; ${REFUSED}`);
    return [];
  }
  return value.flatMap((item: unknown, at) => readMatcher(item, `${pointer}/${at}`, reading));
}

function readMatcher(item: unknown, place: string, reading: SnippetReading): Matcher[] {
  const text = reading.scalar(place, item);
  if (text === undefined) {
    const expected = 'expected text: put it in single quotes';
    reading.report(startOf(reading.textSpan(place)), `Unexpected value in a list of matchers, ${expected}; ${REFUSED}`);
    return [];
  }
  if (text.length > LONGEST) {
    reading.report(startOf(reading.textSpan(place)), `Found a matcher of more than ${LONGEST} characters, shorten it.`);
    return [];
  }
  const found = parseMatchers(text);
  if (found.fault === undefined) {
    if (found.classicOnly) {
      const { span, message } = found.classicOnly;
      const advice = 'only the classic grammar of Alertmanager reads it, which is to go.';
      reading.report(reading.spanWithin(place, text, span), `${message}; ${advice}`, { severity: 'info' });
    }
    return found.matchers;
  }
  const { span, message } = found.fault;
  reading.report(reading.spanWithin(place, text, span), `${message}; ${REFUSED}`);
  return [];
}

/** Beyond anything that is written by hand or generated; below what a crafted text could cost. */
const LONGEST = 20_000;
