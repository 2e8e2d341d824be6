import type { Document } from '../../model/document.ts';
import type { Graph, PlacedRule } from '../../model/graph.ts';

/** The rules of the alerts that a runbook answers. An example in a fence is loaded nowhere, and is no rule. */
export function rulesAnswered({ file }: Document, graph: Graph): PlacedRule[] {
  const answered = graph.edgesFrom(file).filter(({ label }) => label === 'answers');
  const alerts = new Set(answered.map(({ to }) => to));
  return [...alerts]
    .flatMap((id) => graph.nodes.get(id)?.rules ?? [])
    .filter(({ snippet: { standalone } }) => standalone);
}
