import type { Expression } from '../../promql/syntax-tree.ts';
import { isComparison } from '../../promql/tokens.ts';

/**
 * Whether something in an expression takes series out: a comparison, `absent`, `unless`. Without that, an alert fires
 * for every series, whatever its value. Where it cannot be known, the answer is yes.
 */
export function selectsSome(node: Expression): boolean {
  switch (node.kind) {
    case 'binary':
      return binarySelectsSome(node);
    case 'call':
      return (
        SELECTING_CALLS.has(node.called.name) || node.args.some((arg) => arg.valueType !== 'scalar' && selectsSome(arg))
      );
    case 'selector':
      // Such series are there only while something is wrong; a recorded one may be the outcome of a comparison.
      return node.name === 'ALERTS' || node.name === '' || node.name.includes(':') || picksAState(node);
    case 'literal':
      return false;
    default:
      return selectsSome(node.inner);
  }
}

function binarySelectsSome({ operator, left, right, matching }: Extract<Expression, { kind: 'binary' }>): boolean {
  const { type } = operator;
  if (type === 'unless') return true;
  if (type === 'or') return selectsSome(left) && selectsSome(right);
  if (isComparison(type) && matching.bool === undefined) return true;
  // Of the two sides only what is on both remains. `and` is mostly written for just that.
  return type === 'and' || selectsSome(left) || selectsSome(right);
}

const SELECTING_CALLS: ReadonlySet<string> = new Set(['absent', 'absent_over_time']);

/** A matcher on anything but the target, such as `{state="failed"}`, may pick series that are there only while something is wrong. */
function picksAState({ matchers }: Extract<Expression, { kind: 'selector' }>): boolean {
  return matchers.some(({ label }) => !TARGET_LABELS.has(label));
}

const TARGET_LABELS: ReadonlySet<string> = new Set([
  'cluster',
  'env',
  'environment',
  'instance',
  'job',
  'namespace',
  'pod',
  'service',
]);
