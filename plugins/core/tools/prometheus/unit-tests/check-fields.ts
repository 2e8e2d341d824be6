import { quoted } from '../../../model/plain-text.ts';
import { nearest } from '../../../schema/nearest.ts';
import { escapePointer } from '../../../schema/places.ts';
import { isRecord } from '../../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../../snippet-reading.ts';

/** What each part of a test file may hold, from cmd/promtool/unittest.go of prometheus/prometheus. */
const FIELDS = {
  'a file of rule tests': ['rule_files', 'evaluation_interval', 'group_eval_order', 'tests', 'fuzzy_compare'],
  'a test': [
    'name',
    'interval',
    'start_timestamp',
    'input_series',
    'alert_rule_test',
    'promql_expr_test',
    'external_labels',
    'external_url',
  ],
  'an input series': ['series', 'values'],
  'an alert test': ['eval_time', 'alertname', 'exp_alerts'],
  'an expected alert': ['exp_labels', 'exp_annotations'],
  'an expression test': ['expr', 'eval_time', 'exp_samples'],
  'an expected sample': ['labels', 'value', 'histogram'],
} as const;

export type Part = keyof typeof FIELDS;

/** Hands on a mapping and reports the keys in it that promtool refuses; undefined where it is none. */
export function checkFields(
  value: unknown,
  pointer: string,
  part: Part,
  reading: SnippetReading,
): Record<string, unknown> | undefined {
  if (!isRecord(value)) {
    const example = FIELDS[part].slice(0, 2).join('` and `');
    reading.report(reading.textSpan(pointer), `Unexpected value for ${part}, expected a mapping with \`${example}\`.`);
    return undefined;
  }
  const known: readonly string[] = FIELDS[part];
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const meant = nearest(key, known);
    const hint = meant ? `did you mean \`${meant}\`?` : 'remove it;';
    const span = reading.keySpan(`${pointer}/${escapePointer(key)}`);
    reading.report(span, `Unknown key ${quoted(key)} in ${part}, ${hint} promtool refuses the file.`);
  }
  return value;
}

/** The items of a list with their places; a value of another sort is reported. */
export function itemsOf(
  value: unknown,
  pointer: string,
  key: string,
  reading: SnippetReading,
): { item: unknown; pointer: string }[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map((item: unknown, at) => ({ item, pointer: `${pointer}/${at}` }));
  reading.report(
    reading.textSpan(pointer),
    `Unexpected value for \`${key}\`, expected a list: begin each item with \`-\`.`,
  );
  return [];
}
