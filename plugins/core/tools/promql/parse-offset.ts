import type { ExpressionReading } from './expression-reading.ts';
import { parseOffsetDuration } from './parse-duration-expression.ts';
import type { Expression } from './syntax-tree.ts';

/** Parses `offset 5m` behind an expression. */
export function parseOffset(expression: Expression, reading: ExpressionReading): void {
  const { span } = expression;
  reading.take();
  const seconds = parseOffsetDuration(reading);
  if (expression.kind !== 'selector' && expression.kind !== 'range' && expression.kind !== 'subquery') {
    reading.report(span, 'Unexpected `offset`, it can only follow a selector, a range or a subquery: move it there.');
    return;
  }
  const { modifiers } = expression;
  if (modifiers.offset) reading.report(span, 'Found `offset` twice on one selector, keep one.');
  // An offset of nothing does not count, upstream cannot tell it from none.
  else modifiers.offset = seconds !== 0;
  expression.span = [span[0], reading.lastEnd];
}
