import type { AlertRule } from '../model/monitoring.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { loadedAlerts } from '../tools/prometheus/alerting/loaded-rules.ts';

export const alertHasASummary = defineRule({
  id: 'alert-has-a-summary',
  severity: 'warning',
  pack: 'alerting',
  description: 'Every alert says what is wrong in a line, its `summary`, and in full, its `description`.',
  *configuration(configuration) {
    for (const { file, rule } of loadedAlerts(configuration)) {
      const missing = missingIn(rule);
      if (missing === undefined) continue;
      const message = `Alert ${quoted(rule.alert)} has no ${missing}, so its notification shows little more than a name; say there what is wrong, and where.`;
      yield { file, span: rule.nameSpan, message };
    }
  },
});

function missingIn({ annotations, labels }: AlertRule): string | undefined {
  // By convention it fires all the time and is read by no person.
  if (labels.severity === 'none') return undefined;
  const has = (...names: string[]): boolean => names.some((name) => (annotations[name] ?? '').trim() !== '');
  const missing = [
    ...(has('summary', 'title') ? [] : ['`summary`']),
    // What older collections call the description.
    ...(has('description', 'message') ? [] : ['`description`']),
  ];
  return missing.length === 0 ? undefined : missing.join(' and no ');
}
