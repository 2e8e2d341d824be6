import type { SnippetReading } from '../../snippet-reading.ts';
import { checkDuration } from '../check-duration.ts';
import { checkExpression } from '../check-expression.ts';
import { readNames } from '../read-names.ts';
import { checkFields, itemsOf, type Part } from './check-fields.ts';
import { checkSample, checkSeries } from './check-series.ts';
import type { TestFacts } from './test-facts.ts';

type Fields = Record<string, unknown>;

/** Reads one test: its series, what is expected of alerts, and of expressions. */
export function readTest(test: Fields, pointer: string, facts: TestFacts, reading: SnippetReading): void {
  checkDuration(test.interval, `${pointer}/interval`, 'interval', reading);
  readNames(test.external_labels, `${pointer}/external_labels`, 'label', reading);
  for (const { fields, at } of partsOf(test, 'input_series', 'an input series', pointer, reading))
    checkSeries(fields, at, reading);
  for (const { fields, at } of partsOf(test, 'alert_rule_test', 'an alert test', pointer, reading))
    readAlertTest(fields, at, facts, reading);
  for (const { fields, at } of partsOf(test, 'promql_expr_test', 'an expression test', pointer, reading))
    readExpressionTest(fields, at, facts, reading);
}

/** The well-formed items of a list, each with its place. */
function partsOf(around: Fields, key: string, part: Part, pointer: string, reading: SnippetReading) {
  return itemsOf(around[key], `${pointer}/${key}`, key, reading).flatMap(({ item, pointer: at }) => {
    const fields = checkFields(item, at, part, reading);
    return fields ? [{ fields, at }] : [];
  });
}

function readAlertTest(fields: Fields, pointer: string, facts: TestFacts, reading: SnippetReading): void {
  const at = checkDuration(fields.eval_time, `${pointer}/eval_time`, 'eval_time', reading) ?? '0s';
  const expected = partsOf(fields, 'exp_alerts', 'an expected alert', pointer, reading);
  for (const { fields: alert, at: place } of expected) {
    readNames(alert.exp_labels, `${place}/exp_labels`, 'label', reading);
    readNames(alert.exp_annotations, `${place}/exp_annotations`, 'annotation', reading);
  }
  const place = `${pointer}/alertname`;
  const name = reading.scalar(place, fields.alertname);
  if (name) facts.alerts.push({ name, span: reading.span(place), at, fires: expected.length });
  else {
    const [start] = reading.textSpan(pointer);
    reading.report([start, start + 1], 'Found an alert test without `alertname`, name the alert that it is about.');
  }
}

function readExpressionTest(fields: Fields, pointer: string, facts: TestFacts, reading: SnippetReading): void {
  const time = checkDuration(fields.eval_time, `${pointer}/eval_time`, 'eval_time', reading) ?? '0s';
  const expression = reading.scalar(`${pointer}/expr`, fields.expr);
  if (expression) {
    const place = `${pointer}/expr`;
    checkExpression(expression, place, reading);
    facts.expressions.push({ name: expression, at: time, span: reading.span(place) });
  } else {
    const [start] = reading.textSpan(pointer);
    reading.report([start, start + 1], 'Found an expression test without `expr`, write the expression to evaluate.');
  }
  for (const { fields: sample, at } of partsOf(fields, 'exp_samples', 'an expected sample', pointer, reading)) {
    const labels = reading.scalar(`${at}/labels`, sample.labels);
    if (labels) checkSample(labels, `${at}/labels`, reading);
  }
}
