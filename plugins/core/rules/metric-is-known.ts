import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import type { Sights } from '../model/sights.ts';
import { nearest } from '../schema/nearest.ts';
import { loadedAlerts, loadedRecords } from '../tools/prometheus/alerting/loaded-rules.ts';

export const metricIsKnown = defineRule({
  id: 'metric-is-known',
  severity: 'info',
  pack: 'alerting',
  description: 'Every metric that an alert looks at is one that a monitoring page lists under `metrics`.',
  across: {
    *metrics(seen) {
      const listed = listedMetrics(seen);
      // As long as no page says where metrics come from, nothing is unknown.
      if (listed.length === 0) return;
      const names = new Set(listed.filter((entry) => !entry.endsWith('*')));
      for (const { rule } of loadedRecords(seen)) names.add(rule.record);
      const prefixes = listed.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
      const isKnown = (name: string): boolean =>
        OWN.test(name) || names.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
      for (const { file, rule } of loadedAlerts(seen)) {
        for (const { name, span } of rule.metrics.filter((metric) => !isKnown(metric.name))) {
          const meant = nearest(name, names);
          const hint = meant
            ? `did you mean \`${meant}\`?`
            : 'add it to `metrics` of the page that says where it comes from.';
          yield { file, span, message: `No monitoring page knows the metric ${quoted(name)}, ${hint}` };
        }
      }
    },
  },
});

/** Prometheus makes these itself. */
const OWN = /^(?:up|ALERTS|ALERTS_FOR_STATE|scrape_(?:duration|samples|series)_[a-z_]+)$/;

function listedMetrics({ documents }: Sights['metrics']): string[] {
  return documents
    .filter(({ kind }) => kind === 'monitoring')
    .flatMap(({ frontMatter }) => frontMatter.value.metrics ?? [])
    .filter((entry): entry is string => typeof entry === 'string');
}
