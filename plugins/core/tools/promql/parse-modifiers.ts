import type { ExpressionReading } from './expression-reading.ts';
import { parseAt } from './parse-at.ts';
import { parseOffset } from './parse-offset.ts';
import { parseRange } from './parse-range.ts';
import type { Expression } from './syntax-tree.ts';

/** Parses what stands behind a selector: ranges, subqueries, `offset`, `@`, `anchored` and `smoothed`, in any order. */
export function parseModifiers(operand: Expression, reading: ExpressionReading): Expression {
  let expression = operand;
  for (;;) {
    if (reading.is('[')) expression = parseRange(expression, reading);
    else if (reading.is('offset')) parseOffset(expression, reading);
    else if (reading.is('@')) parseAt(expression, reading);
    else if (reading.is('anchored', 'smoothed')) parseExtended(expression, reading);
    else return expression;
  }
}

function parseExtended(expression: Expression, reading: ExpressionReading): void {
  const { span, type } = reading.take();
  const modifier = type === 'anchored' ? 'anchored' : 'smoothed';
  reading.needs('promql-extended-range-selectors', `\`${modifier}\``, span);
  if (expression.kind !== 'selector' && expression.kind !== 'range') {
    reading.report(expression.span, `Unexpected \`${modifier}\`, it can only follow a selector such as \`up[5m]\`.`);
    return;
  }
  const { modifiers } = expression;
  if (modifiers.extended !== undefined && modifiers.extended !== modifier) {
    reading.report(span, 'Found both `anchored` and `smoothed`, keep one.');
  }
  modifiers.extended = modifier;
}
