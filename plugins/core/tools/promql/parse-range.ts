import type { ExpressionReading } from './expression-reading.ts';
import { parseDurationExpression } from './parse-duration-expression.ts';
import type { Expression } from './syntax-tree.ts';

/** Parses `[5m]` or `[1h:5m]` behind an expression. */
export function parseRange(inner: Expression, reading: ExpressionReading): Expression {
  const [open] = reading.take().span;
  const [durationStart] = reading.token.span;
  const seconds = parsePositiveDuration(reading);
  const durationSpan = [durationStart, reading.lastEnd] as const;
  const isSubquery = reading.accept(':') !== undefined;
  if (isSubquery && !reading.is(']')) parsePositiveDuration(reading);
  const [, end] = reading.expect(']', isSubquery ? '`]`' : '`:` or `]` after the duration').span;
  const span = [inner.span[0], end] as const;
  const none = { offset: false, at: false };
  if (isSubquery)
    return reading.add({ kind: 'subquery', inner, seconds, durationSpan, modifiers: none, valueType: 'matrix', span });

  const modifiers = inner.kind === 'selector' ? inner.modifiers : none;
  if (inner.kind !== 'selector') {
    reading.report([open, end], 'Unexpected range, it can only follow a selector: write `[5m:]` for a subquery.');
  } else if (modifiers.offset) {
    reading.report([open, end], 'Found a range after `offset`, write the range first.');
  } else if (modifiers.at) {
    reading.report([open, end], 'Found a range after `@`, write the range first.');
  }
  const rangeSpan = [open, end] as const;
  return reading.add({ kind: 'range', inner, seconds, durationSpan, rangeSpan, modifiers, valueType: 'matrix', span });
}

function parsePositiveDuration(reading: ExpressionReading): number | undefined {
  const { span } = reading.token;
  const seconds = parseDurationExpression(reading);
  // What is only known when the query runs, or is no number, passes.
  if (seconds !== undefined && seconds <= 0) {
    reading.report(
      [span[0], Math.max(span[1], reading.lastEnd)],
      'Found a duration that is not greater than 0, expected one such as `5m`.',
    );
  }
  return seconds;
}
