import type { Aggregation, Call, Expression, Selector } from '../../promql/syntax-tree.ts';
import { isComparison, type PromqlFault } from '../../promql/tokens.ts';
import { withoutParentheses } from '../../promql/without-parentheses.ts';

/** Ways to write `absent` that never fire, or that lose the labels which tell what is gone. */
export function* findMisuseOfAbsent(nodes: readonly Expression[]): Generator<PromqlFault> {
  for (const node of nodes) {
    if (node.kind === 'call' && isAbsent(node)) yield* lostInside(node);
    else if (node.kind === 'aggregation') yield* lostAround(node);
    else if (node.kind === 'binary' && isComparison(node.operator.type) && node.matching.bool === undefined) {
      const { left, right, operator } = node;
      const call = absentIn(left);
      if (call === undefined || right.kind !== 'literal' || right.value === undefined) continue;
      if (COMPARE[operator.type]?.(right.value)) continue;
      const name = call.called.name;
      const message = `\`${name}(…)\` is 1 or nothing at all, so this comparison never holds and the alert never fires; write \`${name}(…)\` alone.`;
      yield { span: [operator.span[0], right.span[1]], message };
    }
  }
}

/** Whether 1 passes a comparison with a number. */
const COMPARE: Record<string, (value: number) => boolean> = {
  '==': (value) => value === 1,
  '!=': (value) => value !== 1,
  '>': (value) => value < 1,
  '>=': (value) => value <= 1,
  '<': (value) => value > 1,
  '<=': (value) => value >= 1,
};

/** `absent` takes labels from the matchers of a selector alone; around anything else the alert has none. */
function* lostInside({ called, args }: Call): Generator<PromqlFault> {
  const [arg] = args;
  const inner = arg && withoutParentheses(arg);
  if (inner?.kind !== 'aggregation' && inner?.kind !== 'call') return;
  const labels = [...new Set(selectorsIn(inner).flatMap(equalityLabels))].filter((label) => label !== '__name__');
  if (labels.length === 0) return;
  const what = inner.kind === 'call' ? `${inner.called.name}(…)` : `${inner.operator.type}(…)`;
  const message = `\`${called.name}\` around \`${what}\` gives an alert without ${listed(labels)}, expected a selector inside; take \`${what}\` away, nothing is absent or present because of it.`;
  yield { span: [inner.span[0], inner.span[0] + what.length - '(…)'.length], message };
}

/** Only labels that a matcher sets are left to group by. */
function* lostAround({ inner, grouping }: Aggregation): Generator<PromqlFault> {
  const call = absentIn(inner);
  const selector = call?.args[0] && selectorOf(call.args[0]);
  if (grouping?.type !== 'by' || selector === undefined) return;
  const known = equalityLabels(selector);
  for (const { name, span } of grouping.labels) {
    if (known.includes(name)) continue;
    const message = `Found \`by (${name})\` around \`${call?.called.name}(…)\`, which has only the labels that its matchers set with \`=\`; add a matcher for \`${name}\`, or take it away.`;
    yield { span, message };
  }
}

function isAbsent({ called }: Call): boolean {
  return called.name === 'absent' || called.name === 'absent_over_time';
}

function absentIn(node: Expression): Call | undefined {
  const inner = withoutParentheses(node);
  return inner.kind === 'call' && isAbsent(inner) ? inner : undefined;
}

function selectorOf(node: Expression): Selector | undefined {
  const inner = withoutParentheses(node);
  if (inner.kind === 'range') return selectorOf(inner.inner);
  return inner.kind === 'selector' ? inner : undefined;
}

/** The selectors below a chain of functions and aggregations. */
function selectorsIn(node: Expression): Selector[] {
  const inner = withoutParentheses(node);
  if (inner.kind === 'selector') return [inner];
  if (inner.kind === 'call') return inner.args.flatMap(selectorsIn);
  if (inner.kind === 'aggregation' || inner.kind === 'range' || inner.kind === 'subquery')
    return selectorsIn(inner.inner);
  return [];
}

function equalityLabels({ matchers }: Selector): string[] {
  return matchers.filter(({ operator, value }) => operator === '=' && value !== '').map(({ label }) => label);
}

function listed(labels: readonly string[]): string {
  const shown = labels.slice(0, 3).map((label) => `\`${label}\``);
  return `the ${labels.length === 1 ? 'label' : 'labels'} ${shown.join(', ')}${labels.length > 3 ? ', …' : ''}`;
}
