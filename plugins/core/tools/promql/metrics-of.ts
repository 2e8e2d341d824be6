import type { MetricUse } from '../../model/monitoring.ts';
import type { Expression } from './syntax-tree.ts';

/** The metrics that an expression selects by name, each once, at its first place. */
export function metricsOf(nodes: readonly Expression[]): MetricUse[] {
  const found = new Map<string, MetricUse>();
  for (const node of nodes) {
    if (node.kind !== 'selector') continue;
    const use = nameOf(node);
    const known = use === undefined ? undefined : found.get(use.name);
    if (use !== undefined && (known === undefined || use.span[0] < known.span[0])) found.set(use.name, use);
  }
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
}

function nameOf({ name, span, matchers }: Extract<Expression, { kind: 'selector' }>): MetricUse | undefined {
  if (name !== '') return { name, span: [span[0], span[0] + name.length] };
  const matcher = matchers.find(({ label, operator }) => label === '__name__' && operator === '=');
  return matcher && { name: matcher.value, span: matcher.span };
}
