import type { ExpressionReading } from './expression-reading.ts';
import type { Binary, Expression } from './syntax-tree.ts';
import { isComparison, isSetOperator } from './tokens.ts';

/** Checks an operator: what stands on its sides, and which modifiers it may have. */
export function checkBinary(node: Binary, reading: ExpressionReading): void {
  const { operator, left, right, matching } = node;
  const { type, span } = operator;
  const name = `\`${type}\``;
  const isScalar = node.valueType === 'scalar';
  if (matching.bool && !isComparison(type)) {
    reading.report(matching.bool.span, `Unexpected \`bool\` after ${name}, only comparisons have it: remove it.`);
  }
  if (isComparison(type) && isScalar && !matching.bool) {
    reading.report(span, `Found ${name} between two scalars, write \`${type} bool\`.`);
  }
  checkInclude(node, reading);
  for (const side of [left, right]) expectOperand(side, name, reading);
  if (left.valueType === 'vector' && right.valueType === 'vector') checkVectors(node, name, reading);
  else checkNotVectors(node, name, reading);
}

/** A label that must be equal on both sides cannot be brought over from one of them. */
function checkInclude({ matching }: Binary, reading: ExpressionReading): void {
  const { on, labels, include, group } = matching;
  if (!on || group === undefined) return;
  const matched = new Set(labels.map(({ name }) => name));
  for (const { name, span } of include) {
    if (matched.has(name)) {
      reading.report(
        span,
        `Found label \`${name}\` in both \`on\` and \`${group.type}\`, remove it from \`${group.type}\`.`,
      );
    }
  }
}

function expectOperand({ valueType, span }: Expression, name: string, reading: ExpressionReading): void {
  if (valueType === 'scalar' || valueType === 'vector') return;
  const found = valueType === 'matrix' ? 'a range vector' : 'a string';
  const hint = valueType === 'matrix' ? ': wrap it in a function such as `rate(…)`' : '';
  reading.report(span, `Found ${found} beside ${name}, expected a scalar or an instant vector${hint}.`);
}

function checkVectors({ operator, matching }: Binary, name: string, reading: ExpressionReading): void {
  if (!isSetOperator(operator.type)) return;
  const { group, fill } = matching;
  if (group)
    reading.report(
      group.span,
      `Unexpected \`${group.type}\` after ${name}, which matches many series to many: remove it.`,
    );
  if (fill) reading.report(fill.span, `Unexpected \`${fill.type}\` after ${name}, which fills nothing in: remove it.`);
}

function checkNotVectors({ left, right, operator, matching }: Binary, name: string, reading: ExpressionReading): void {
  const [label] = matching.labels;
  if (label)
    reading.report(
      label.span,
      `Unexpected labels after ${name}, expected an instant vector on both sides: remove them.`,
    );
  if (matching.fill) {
    const { type, span } = matching.fill;
    reading.report(span, `Unexpected \`${type}\` after ${name}, expected an instant vector on both sides: remove it.`);
  }
  if (isSetOperator(operator.type) && (left.valueType === 'scalar' || right.valueType === 'scalar')) {
    reading.report(
      operator.span,
      `Unexpected ${name} beside a scalar, expected an instant vector on both sides: write \`vector(…)\`.`,
    );
  }
}
