/** All alerting rules, each with where it stands. */
export function placedRules<Rule, Snippet extends { alerts: readonly Rule[] }>(
  snippets: readonly (Snippet & { alerts: readonly Rule[] })[],
): { rule: Rule; snippet: Snippet }[] {
  return snippets.flatMap((snippet) => snippet.alerts.map((rule) => ({ rule, snippet })));
}
