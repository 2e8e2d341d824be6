import type { MetricUse } from '../../model/monitoring.ts';
import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkDuration } from './check-duration.ts';
import { checkExpression } from './check-expression.ts';
import { checkKeys } from './check-keys.ts';
import { checkTemplates } from './check-templates.ts';
import { readNames } from './read-names.ts';

type Fields = Record<string, unknown>;

/** Reads one rule into the snippet. A rule with faults is still kept when it has a name: pages may point at it. */
export function readRule(rule: unknown, pointer: string, group: string, reading: SnippetReading): void {
  if (!isRecord(rule)) {
    reading.report(
      reading.textSpan(pointer),
      'Unexpected rule, expected a mapping with `alert` or `record`, and `expr`.',
    );
    return;
  }
  checkKeys(rule, pointer, 'rule', reading);
  const alert = readName(rule, pointer, 'alert', reading);
  const record = readName(rule, pointer, 'record', reading);
  const [start] = reading.textSpan(pointer);
  const span: Span = [start, start + 1];
  if (alert === undefined || record === undefined) return;
  if (alert === '' && record === '') {
    reading.report(
      span,
      'Found a rule without a name, expected `alert` or `record`; Prometheus refuses the whole file.',
    );
  } else if (alert !== '' && record !== '') {
    reading.report(
      reading.keySpan(`${pointer}/record`),
      'Found both `alert` and `record` in one rule, expected one: make it two rules.',
    );
  }
  const expression = readExpression(rule, pointer, alert || record, reading);
  const labels = readNames(rule.labels, `${pointer}/labels`, 'label', reading);
  if (alert !== '') readAlert(rule, pointer, { alert, group, labels, ...expression }, reading);
  else if (record !== '') readRecord(rule, pointer, { record, group, labels, ...expression }, reading);
}

function readName(rule: Fields, pointer: string, key: 'alert' | 'record', reading: SnippetReading): string | undefined {
  const place = `${pointer}/${key}`;
  const name = reading.scalar(place, rule[key]);
  if (name === undefined) reading.report(reading.textSpan(place), `Unexpected value for \`${key}\`, expected a name.`);
  return name;
}

function readExpression(rule: Fields, pointer: string, name: string, reading: SnippetReading) {
  const place = `${pointer}/expr`;
  const expression = reading.scalar(place, rule.expr);
  const isMissing = expression !== undefined && expression.trim() === '';
  const [start] = reading.textSpan(place);
  if (expression === undefined) {
    reading.report(reading.textSpan(place), 'Unexpected value for `expr`, expected a PromQL expression as text.');
  } else if (isMissing) {
    const rule = name === '' ? 'a rule' : `rule ${quoted(name)}`;
    reading.report(
      [start, start + 1],
      `Found no \`expr\` in ${rule}, add its PromQL expression; Prometheus refuses the whole file.`,
    );
  }
  const metrics = isMissing || expression === undefined ? [] : checkExpression(expression, place, reading);
  return { expression: expression ?? '', expressionSpan: reading.span(place), metrics };
}

type Known<Name extends string> = { [key in Name]: string } & {
  group: string;
  labels: Record<string, string>;
  expression: string;
  expressionSpan: Span;
  metrics: MetricUse[];
};

function readAlert(rule: Fields, pointer: string, known: Known<'alert'>, reading: SnippetReading): void {
  const annotations = readNames(rule.annotations, `${pointer}/annotations`, 'annotation', reading);
  checkTemplates(known.labels, `${pointer}/labels`, reading);
  checkTemplates(annotations, `${pointer}/annotations`, reading);
  reading.snippet.alerts.push({
    ...known,
    for: checkDuration(rule.for, `${pointer}/for`, 'for', reading),
    keepFiringFor: checkDuration(rule.keep_firing_for, `${pointer}/keep_firing_for`, 'keep_firing_for', reading),
    annotations,
    span: reading.span(pointer),
    nameSpan: reading.span(`${pointer}/alert`),
    runbookUrlSpan: Object.hasOwn(annotations, 'runbook_url')
      ? reading.span(`${pointer}/annotations/runbook_url`)
      : undefined,
  });
}

function readRecord(rule: Fields, pointer: string, known: Known<'record'>, reading: SnippetReading): void {
  const nameSpan = reading.textSpan(`${pointer}/record`);
  if (/[{}]/.test(known.record)) {
    reading.report(
      nameSpan,
      `Unexpected braces in recording rule ${quoted(known.record)}, expected a plain name: write labels under \`labels\`.`,
    );
  }
  for (const key of ['for', 'keep_firing_for', 'annotations']) {
    const value = rule[key];
    if (value === undefined || value === null || value === 0 || (isRecord(value) && Object.keys(value).length === 0))
      continue;
    reading.report(
      reading.keySpan(`${pointer}/${key}`),
      `Unexpected \`${key}\` in a recording rule, only alerts have it: remove it.`,
    );
  }
  reading.snippet.records.push({ ...known, span: reading.span(pointer), nameSpan: reading.span(`${pointer}/record`) });
}
