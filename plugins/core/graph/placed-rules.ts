import type { PlacedRule } from '../model/graph.ts';
import type { Snippet } from '../model/snippet.ts';

/** All alerting rules, each with where it stands. */
export function placedRules(snippets: readonly Snippet[]): PlacedRule[] {
  return snippets.flatMap((snippet) => snippet.alerts.map((rule) => ({ rule, snippet })));
}
