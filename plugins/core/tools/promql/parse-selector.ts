import type { ExpressionReading } from './expression-reading.ts';
import { matchesEmpty, regularExpressionFault } from './regular-expression.ts';
import type { Expression, Matcher } from './syntax-tree.ts';
import { END, type Token } from './tokens.ts';
import { unquote } from './unquote.ts';

/** Parses `{…}` behind a metric's name, or on its own. */
export function parseSelector(name: Token | undefined, reading: ExpressionReading): Expression {
  const [start] = (name ?? reading.token).span;
  const matchers = reading.is('{') ? parseMatchers(reading) : [];
  return reading.add({
    kind: 'selector',
    name: name?.text ?? '',
    matchers,
    modifiers: { offset: false, at: false },
    mayMatchAll: false,
    valueType: 'vector',
    span: [start, reading.lastEnd],
  });
}

function parseMatchers(reading: ExpressionReading): Matcher[] {
  const matchers: Matcher[] = [];
  reading.take();
  while (!reading.is('}', END)) {
    const matcher = parseMatcher(reading);
    if (matcher !== undefined) matchers.push(matcher);
    if (!reading.accept(',')) break;
  }
  reading.expect('}', matchers.length === 0 ? 'the name of a label or `}`' : '`,` or `}` after a matcher');
  return matchers;
}

function parseMatcher(reading: ExpressionReading): Matcher | undefined {
  const label = reading.accept('identifier', 'string');
  if (label === undefined) {
    reading.unexpected('the name of a label or `}`');
    return undefined;
  }
  const operator = reading.accept('=', '!=', '=~', '!~');
  const isQuoted = label.type === 'string';
  if (operator === undefined) {
    // A string alone is the name of the metric.
    if (isQuoted) return toMatcher('__name__', '=', label);
    reading.unexpected('`=`, `!=`, `=~` or `!~` after the name of a label');
    return undefined;
  }
  const value = reading.accept('string');
  if (value === undefined) {
    reading.unexpected('a string in quotes as the value of the label');
    return undefined;
  }
  const type = operator.type as Matcher['operator'];
  const fault = type === '=~' || type === '!~' ? regularExpressionFault(unquote(value.text)) : undefined;
  if (fault !== undefined) {
    reading.report(value.span, `Invalid regular expression, ${fault}: write it in the syntax of RE2.`);
    return undefined;
  }
  return toMatcher(isQuoted ? (unquote(label.text) ?? '') : label.text, type, value);
}

function toMatcher(label: string, operator: Matcher['operator'], { text, span }: Token): Matcher {
  const value = unquote(text) ?? '\ufffd';
  return { label, operator, value, span, matchesEmpty: matchesEmpty(operator, value) };
}
