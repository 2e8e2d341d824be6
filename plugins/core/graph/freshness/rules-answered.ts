import type { Graph, PlacedRule } from '../../model/graph.ts';
import type { Outline } from '../../model/outline.ts';

/** The rules of the alerts that a runbook answers. An example in a fence is loaded nowhere, and is no rule. */
export function rulesAnswered({ file }: Outline, graph: Graph): PlacedRule[] {
  const answered = graph.relationsFrom(file).filter(({ label }) => label === 'answers');
  const alerts = new Set(answered.map(({ to }) => to));
  return [...alerts]
    .flatMap((id) => graph.nodes.get(id)?.rules ?? [])
    .filter(({ snippet: { standalone } }) => standalone);
}
