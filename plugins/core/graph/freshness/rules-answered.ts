import type { ReviewedGraph, ReviewedRule } from '../../model/sights.ts';

/** The rules of the alerts that a runbook answers. An example in a fence is loaded nowhere, and is no rule. */
export function rulesAnswered({ file }: { file: string }, graph: ReviewedGraph): ReviewedRule[] {
  const answered = graph.relationsFrom(file).filter(({ label }) => label === 'answers');
  const alerts = new Set(answered.map(({ to }) => to));
  return [...alerts]
    .flatMap((id) => graph.nodes.get(id)?.rules ?? [])
    .filter(({ snippet: { standalone } }) => standalone);
}
