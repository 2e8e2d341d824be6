import { quoted } from '../../model/plain-text.ts';
import { nearest } from '../../schema/nearest.ts';
import { escapePointer } from '../../schema/places.ts';
import type { SnippetReading } from '../snippet-reading.ts';

const GROUP = ['name', 'interval', 'query_offset', 'limit', 'labels', 'rules'];

/** Keys that Prometheus and its operator know. */
const KNOWN = {
  group: GROUP,
  'manifest-group': [...GROUP, 'partial_response_strategy'],
  rule: ['alert', 'record', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'],
};

/** Keys of rule files that other programs read: right for them, fatal for Prometheus. */
const OTHER_PROGRAMS: Record<string, string> = {
  partial_response_strategy: 'Thanos',
  source_tenants: 'Mimir',
  align_evaluation_time_on_interval: 'Mimir',
  evaluation_delay: 'Mimir',
  remote_write: 'Loki',
  type: 'VictoriaMetrics',
  concurrency: 'VictoriaMetrics',
  eval_offset: 'VictoriaMetrics',
  eval_delay: 'VictoriaMetrics',
  eval_alignment: 'VictoriaMetrics',
  params: 'VictoriaMetrics',
  headers: 'VictoriaMetrics',
  notifier_headers: 'VictoriaMetrics',
  debug: 'VictoriaMetrics',
  update_entries_limit: 'VictoriaMetrics',
};

/** Reports the keys that nobody knows, with the one that was probably meant. */
export function checkKeys(
  value: Record<string, unknown>,
  pointer: string,
  what: keyof typeof KNOWN,
  reading: SnippetReading,
): void {
  const known = KNOWN[what];
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const span = reading.keySpan(`${pointer}/${escapePointer(key)}`);
    const program = Object.hasOwn(OTHER_PROGRAMS, key) ? OTHER_PROGRAMS[key] : undefined;
    if (program !== undefined) {
      const message = `Key ${quoted(key)} is known to ${program} only, Prometheus refuses the file: remove it if Prometheus loads it.`;
      reading.report(span, message, { severity: 'warning' });
      continue;
    }
    const meant = nearest(key, known);
    const hint = meant ? `did you mean \`${meant}\`?` : 'remove it;';
    const owner = what === 'rule' ? 'a rule' : 'a rule group';
    reading.report(span, `Unknown key ${quoted(key)} in ${owner}, ${hint} Prometheus refuses the whole file.`);
  }
}
