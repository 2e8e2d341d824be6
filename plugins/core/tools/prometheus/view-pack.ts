import type { PlacedName } from '../../model/graph.ts';
import type { AlertRule, RecordingRule } from '../../model/monitoring.ts';
import type { View, ViewTable } from '../../model/view.ts';

/** The rules of a file in two tables: what the page of a pack shows. */
export function viewPack({ snippet: { alerts, records } }: PlacedName): View {
  return [...(alerts.length > 0 ? [alertsOf(alerts)] : []), ...(records.length > 0 ? [recordsOf(records)] : [])];
}

function alertsOf(alerts: readonly AlertRule[]): ViewTable {
  return {
    type: 'table',
    title: 'Alerts',
    columns: ['Alert', 'Severity', 'For', 'Expression'],
    rows: alerts.map((rule) => [
      { text: rule.alert, to: { kinds: ['alert'], name: rule.alert } },
      rule.labels.severity === undefined ? '' : { text: rule.labels.severity, severity: rule.labels.severity },
      rule.for ?? '',
      { text: rule.expression.trim(), code: true },
    ]),
  };
}

function recordsOf(records: readonly RecordingRule[]): ViewTable {
  return {
    type: 'table',
    title: 'Recording rules',
    columns: ['Metric', 'Expression'],
    rows: records.map((rule) => [
      { text: rule.record, code: true, to: { kinds: ['record'], name: rule.record } },
      { text: rule.expression.trim(), code: true },
    ]),
  };
}
