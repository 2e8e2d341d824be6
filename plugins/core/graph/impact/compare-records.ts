import type { Handbook } from '../../model/handbook.ts';
import type { RecordingRule } from '../../model/monitoring.ts';
import type { HandbookState, Place, RecordChange, ValueChange } from './impact-types.ts';
import { placesIn } from './places-in.ts';

/** Says which recording rules came, went or compute something else now, and what uses them. */
export function compareRecords(before: HandbookState, after: HandbookState): RecordChange[] {
  const [old, now] = [recordsOf(before.handbook), recordsOf(after.handbook)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const uses = usesIn(after.handbook);
  return names.flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const values = was && is ? compareExpressions(was, is) : [];
    if (was && is && values.length === 0) return [];
    return {
      change: was === undefined ? ('came' as const) : is === undefined ? ('went' as const) : ('changed' as const),
      name,
      places: (is ?? was ?? []).map(({ place }) => place),
      values,
      usedBy: uses(name),
    };
  });
}

interface PlacedRecord {
  rule: RecordingRule;
  place: Place;
}

function recordsOf(handbook: Handbook): Map<string, PlacedRecord[]> {
  const placeOf = placesIn(handbook);
  const records = new Map<string, PlacedRecord[]>();
  for (const { file, records: rules } of handbook.snippets) {
    for (const rule of rules) {
      const known = records.get(rule.record) ?? [];
      records.set(rule.record, [...known, { rule, place: placeOf(file, rule.nameSpan) }]);
    }
  }
  return records;
}

function compareExpressions(before: readonly PlacedRecord[], after: readonly PlacedRecord[]): ValueChange[] {
  const expressions = (records: readonly PlacedRecord[]): string[] =>
    records.map(({ rule }) => rule.expression.trim()).sort();
  const [old, now] = [expressions(before), expressions(after)];
  const gone = old.filter((expression) => !now.includes(expression));
  const added = now.filter((expression) => !old.includes(expression));
  const longest = Math.max(gone.length, added.length);
  return Array.from({ length: longest }, (_, at) => ({
    field: 'expression' as const,
    before: gone[at] ?? null,
    after: added[at] ?? null,
  }));
}

/** Alerts and recording rules by the metrics in their expressions. */
function usesIn({ snippets }: Handbook): (record: string) => string[] {
  const uses = new Map<string, Set<string>>();
  const add = (expression: string, name: string): void => {
    for (const [metric] of expression.matchAll(/[A-Za-z_:][A-Za-z0-9_:]*/g)) {
      if (metric === name) continue;
      const users = uses.get(metric) ?? new Set();
      uses.set(metric, users.add(name));
    }
  };
  for (const { alerts, records } of snippets) {
    for (const { alert, expression } of alerts) add(expression, alert);
    for (const { record, expression } of records) add(expression, record);
  }
  return (record) => [...(uses.get(record) ?? [])].sort();
}
