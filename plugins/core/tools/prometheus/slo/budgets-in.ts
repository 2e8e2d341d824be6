import type { Span } from '../../../model/span.ts';
import type { Expression } from '../../promql/syntax-tree.ts';
import { isComparison } from '../../promql/tokens.ts';
import { withoutParentheses } from '../../promql/without-parentheses.ts';

/** An error budget that a burn-rate alert is written with. */
interface WrittenBudget {
  budget: number;
  /** Of the budget alone, not of the factor. */
  span: Span;
}

/** The budgets in limits of the form `> 14.4 * 0.001` or `> (14.4 * (1 - 0.999))`, in which burn-rate alerts are written. */
export function budgetsIn(nodes: readonly Expression[]): WrittenBudget[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'binary' || !isComparison(node.operator.type)) return [];
    const limit = node.operator.type.startsWith('<') ? node.left : node.right;
    return budgetOf(withoutParentheses(limit)) ?? [];
  });
}

function budgetOf(limit: Expression): WrittenBudget | undefined {
  if (limit.kind !== 'binary' || limit.operator.type !== '*') return undefined;
  const sides = [limit.left, limit.right].map((side) => ({ value: shareOf(side), span: side.span }));
  // A factor of less than 1 is no alert: the budget lasts. A target below 50 % is none either.
  const factor = sides.find(({ value }) => value !== undefined && value >= 1);
  const budget = sides.find(({ value }) => value !== undefined && value > 0 && value <= 0.5);
  return factor && budget?.value !== undefined ? { budget: budget.value, span: budget.span } : undefined;
}

/** A number, or `1 - 0.999`. */
function shareOf(node: Expression): number | undefined {
  const inner = withoutParentheses(node);
  if (inner.kind === 'literal') return inner.value;
  if (inner.kind !== 'binary' || inner.operator.type !== '-') return undefined;
  const [left, right] = [inner.left, inner.right].map((side) => {
    const operand = withoutParentheses(side);
    return operand.kind === 'literal' ? operand.value : undefined;
  });
  return left === 1 && right !== undefined ? Number((1 - right).toPrecision(12)) : undefined;
}
