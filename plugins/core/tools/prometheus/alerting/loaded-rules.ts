import type { AlertRule, RecordingRule } from '../../../model/monitoring.ts';
import type { Outlines } from '../../../model/outline.ts';

/** A rule that some Prometheus loads, and the file that it stands in. */
export interface Loaded<Rule> {
  file: string;
  rule: Rule;
}

/** The alerting rules in files of their own: an example in a fence is loaded nowhere and wakes nobody. */
export function* loadedAlerts({ snippets }: Pick<Outlines, 'snippets'>): Generator<Loaded<AlertRule>> {
  for (const { file, standalone, alerts } of snippets) {
    if (standalone) for (const rule of alerts) yield { file, rule };
  }
}

/** The recording rules in files of their own. */
export function* loadedRecords({ snippets }: Pick<Outlines, 'snippets'>): Generator<Loaded<RecordingRule>> {
  for (const { file, standalone, records } of snippets) {
    if (standalone) for (const rule of records) yield { file, rule };
  }
}

/** All rules in files of their own. */
export function* loadedRules(handbook: Pick<Outlines, 'snippets'>): Generator<Loaded<AlertRule | RecordingRule>> {
  yield* loadedAlerts(handbook);
  yield* loadedRecords(handbook);
}
