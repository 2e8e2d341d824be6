import type { Span } from '../../model/span.ts';
import type { ExpressionReading } from './expression-reading.ts';
import { readLiteral } from './read-literal.ts';
import { PRECEDENCE, TIGHTEST } from './tokens.ts';

/** Parses a duration, and arithmetic with durations where the feature is on. Gives its seconds, undefined when only the running query knows. */
export function parseDurationExpression(reading: ExpressionReading, loosest = 1): number | undefined {
  return reading.deeper(() => parseArithmetic(reading, loosest));
}

/** Parses what stands after `offset`, where arithmetic without parentheses belongs to the expression around: `up offset 1m + 1`. */
export function parseOffsetDuration(reading: ExpressionReading): number | undefined {
  if (reading.is('(')) return parseDurationExpression(reading);
  const sign = reading.accept('+', '-');
  const value = parseAtom(reading);
  return sign === undefined ? value : signed(sign.type, value);
}

const FEATURE = 'promql-duration-expr';
/** 64 bits of nanoseconds, in seconds. */
const LONGEST = 2 ** 63 / 1e9;

function parseArithmetic(reading: ExpressionReading, loosest: number): number | undefined {
  const [start] = reading.token.span;
  let value = parseSigned(reading);
  for (;;) {
    const { type, span } = reading.token;
    const precedence = '+-*/%^'.includes(type) ? (PRECEDENCE.get(type) ?? 0) : 0;
    if (precedence < loosest) return value;
    needFeature(reading, [start, reading.lastEnd]);
    reading.take();
    const right = parseDurationExpression(reading, precedence === TIGHTEST ? precedence : precedence + 1);
    if (right === 0 && (type === '/' || type === '%')) {
      reading.report(span, `Found a division by zero after \`${type}\`, expected another number.`);
    }
    value = undefined;
  }
}

function parseSigned(reading: ExpressionReading): number | undefined {
  const sign = reading.accept('+', '-');
  return sign === undefined ? parseAtom(reading) : signed(sign.type, parseDurationExpression(reading, TIGHTEST));
}

function parseAtom(reading: ExpressionReading): number | undefined {
  const [start] = reading.token.span;
  if (reading.is('number', 'duration')) return readSeconds(reading);
  if (reading.accept('(')) {
    parseDurationExpression(reading);
    reading.expect(')', 'an operator or `)`');
  } else if (reading.accept('step', 'range')) {
    reading.expect('(', '`()` after `step` or `range`');
    reading.expect(')', '`()` after `step` or `range`');
  } else if (reading.accept('max_of', 'min_of')) {
    reading.expect('(', '`(` and two durations');
    parseDurationExpression(reading);
    reading.expect(',', '`,` between two durations');
    parseDurationExpression(reading);
    reading.expect(')', '`)` after two durations');
  } else {
    reading.unexpected('a duration such as `5m`');
    return undefined;
  }
  needFeature(reading, [start, reading.lastEnd]);
  return undefined;
}

function readSeconds(reading: ExpressionReading): number {
  const before = reading.faults.length;
  const { value, span } = readLiteral(reading);
  // Written the other way round, NaN would pass as too long.
  if (Math.abs(value) > LONGEST)
    reading.report(span, 'Found a duration that is out of range, expected at most 292 years.');
  // What has no value counts as 0 upstream, and gives a second fault; ours says it once.
  return reading.faults.length > before ? 1 : value;
}

function signed(sign: string, value: number | undefined): number | undefined {
  return value !== undefined && sign === '-' ? -value : value;
}

function needFeature(reading: ExpressionReading, span: Span): void {
  reading.needs(FEATURE, 'Arithmetic with durations', span);
}
