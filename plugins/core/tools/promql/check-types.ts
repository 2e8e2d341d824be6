import { plainText } from '../../model/plain-text.ts';
import { checkBinary } from './check-binary.ts';
import { checkCall } from './check-call.ts';
import type { ExpressionReading } from './expression-reading.ts';
import type { Aggregation, Expression, Selector, ValueType } from './syntax-tree.ts';

/** Checks every node of an expression that has no fault of syntax, inner ones first. */
export function checkTypes(reading: ExpressionReading): void {
  for (const node of reading.nodes) checkNode(node, reading);
}

/** Reports an expression of another type than the one that is needed there. */
export function expectType(node: Expression, wanted: ValueType, where: string, reading: ExpressionReading): void {
  if (node.valueType === wanted) return;
  const hint =
    node.valueType === 'vector' && wanted === 'matrix' ? ': write a range such as `[5m]` behind the selector' : '';
  reading.report(node.span, `Found ${TYPES[node.valueType]} ${where}, expected ${TYPES[wanted]}${hint}.`);
}

const TYPES: Record<ValueType, string> = {
  scalar: 'a scalar',
  vector: 'an instant vector',
  matrix: 'a range vector',
  string: 'a string',
};

function checkNode(node: Expression, reading: ExpressionReading): void {
  if (node.kind === 'binary') checkBinary(node, reading);
  else if (node.kind === 'call') checkCall(node, reading);
  else if (node.kind === 'aggregation') checkAggregation(node, reading);
  else if (node.kind === 'subquery') expectType(node.inner, 'vector', 'in a subquery', reading);
  else if (node.kind === 'selector') checkSelector(node, reading);
  else if (node.kind === 'unary' && (node.valueType === 'matrix' || node.valueType === 'string')) {
    reading.report(node.span, `Found a sign before ${TYPES[node.valueType]}, expected a scalar or an instant vector.`);
  }
}

function checkAggregation({ operator, inner, parameter }: Aggregation, reading: ExpressionReading): void {
  expectType(inner, 'vector', `in \`${operator.type}(…)\``, reading);
  if (parameter === undefined) return;
  const wanted = operator.type === 'count_values' ? 'string' : 'scalar';
  expectType(parameter, wanted, `as the parameter of \`${operator.type}\``, reading);
}

function checkSelector({ name, matchers, mayMatchAll, span }: Selector, reading: ExpressionReading): void {
  if (name === '') {
    if (mayMatchAll || matchers.some((matcher) => !matcher.matchesEmpty)) return;
    reading.report(
      span,
      'Found a selector that matches every series, expected a metric or a matcher that refuses the empty string.',
    );
    return;
  }
  const second = matchers.find(({ label }) => label === '__name__');
  if (second === undefined) return;
  const names = `\`${name}\` and \`${plainText(second.value, 60).replaceAll('`', "'")}\``;
  reading.report(second.span, `Found two metric names ${names} in one selector, keep one.`);
}
