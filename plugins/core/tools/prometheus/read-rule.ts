import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkExpression } from './check-expression.ts';
import { checkKeys } from './check-keys.ts';
import { readAlert } from './read-alert.ts';
import { readNames } from './read-names.ts';
import { readRecord } from './read-record.ts';

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
  checkKeys(rule, { level: 'rule', pointer }, reading);
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
  const { tree, ...known } = { group, labels, ...expression };
  if (alert !== '') readAlert(rule, pointer, { alert, tree, known }, reading);
  else if (record !== '') readRecord(rule, pointer, { record, ...known }, reading);
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
  const checked = isMissing || expression === undefined ? NOTHING : checkExpression(expression, place, reading);
  return { expression: expression ?? '', expressionSpan: reading.span(place), ...checked };
}

const NOTHING = { metrics: [], tree: undefined };
