/** A rule that some Prometheus loads, and the file that it stands in. */
export interface Loaded<Rule> {
  file: string;
  rule: Rule;
}

/** Snippets, as far as somebody may look into them. */
interface Snippets<Own> {
  snippets: readonly (Own & { file: string; standalone: boolean })[];
}

/** The alerting rules in files of their own: an example in a fence is loaded nowhere and wakes nobody. */
export function* loadedAlerts<Rule>({ snippets }: Snippets<{ alerts: readonly Rule[] }>): Generator<Loaded<Rule>> {
  for (const { file, standalone, alerts } of snippets) {
    if (standalone) for (const rule of alerts) yield { file, rule };
  }
}

/** The recording rules in files of their own. */
export function* loadedRecords<Rule>({ snippets }: Snippets<{ records: readonly Rule[] }>): Generator<Loaded<Rule>> {
  for (const { file, standalone, records } of snippets) {
    if (standalone) for (const rule of records) yield { file, rule };
  }
}

/** All rules in files of their own. */
export function* loadedRules<Alert, Recording>(
  handbook: Snippets<{ alerts: readonly Alert[]; records: readonly Recording[] }>,
): Generator<Loaded<Alert | Recording>> {
  yield* loadedAlerts(handbook);
  yield* loadedRecords(handbook);
}
