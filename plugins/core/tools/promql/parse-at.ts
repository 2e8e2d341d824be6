import type { ExpressionReading } from './expression-reading.ts';
import { readLiteral } from './read-literal.ts';
import type { Expression } from './syntax-tree.ts';

/** Parses `@ 1609746000`, `@ start()` or `@ end()` behind an expression. */
export function parseAt(expression: Expression, reading: ExpressionReading): void {
  reading.take();
  const seconds = parseTime(reading);
  if (seconds === undefined) return;
  const { span } = expression;
  // Prometheus keeps the time in 64 bits; the test is written so that it also refuses NaN.
  if (!(Math.abs(seconds) < 2 ** 63))
    reading.report(span, 'Found a time after `@` that is out of range, expected seconds since 1970.');
  if (expression.kind !== 'selector' && expression.kind !== 'range' && expression.kind !== 'subquery') {
    reading.report(span, 'Unexpected `@`, it can only follow a selector, a range or a subquery: move it there.');
    return;
  }
  if (expression.modifiers.at) reading.report(span, 'Found `@` twice on one selector, keep one.');
  expression.modifiers.at = true;
  expression.span = [span[0], reading.lastEnd];
}

function parseTime(reading: ExpressionReading): number | undefined {
  if (reading.accept('start', 'end')) {
    reading.expect('(', '`()` after `start` or `end`');
    reading.expect(')', '`()` after `start` or `end`');
    return 0;
  }
  const sign = reading.accept('+', '-')?.type === '-' ? -1 : 1;
  if (reading.is('number', 'duration')) return sign * readLiteral(reading).value;
  reading.unexpected('a time in seconds, `start()` or `end()`');
  return undefined;
}
