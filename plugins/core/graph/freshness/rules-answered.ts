import type { ReviewedGraph, ReviewedRule } from '../../model/sights.ts';

/** The rules of the alerts that a runbook answers. An example in a fence is loaded nowhere, and is no rule. */
export function rulesAnswered({ file }: { file: string }, graph: ReviewedGraph): ReviewedRule[] {
  return [...new Set(graph.answeredBy(file))]
    .flatMap((id) => graph.nodes.get(id)?.rules ?? [])
    .filter(({ snippet: { standalone } }) => standalone);
}
