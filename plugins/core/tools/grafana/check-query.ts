import type { Span } from '../../model/span.ts';
import { metricsOf } from '../promql/metrics-of.ts';
import { checkVariables } from './check-variables.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { LONGEST_QUERY } from './longest-query.ts';
import { parseQuery } from './parse-query.ts';
import { touchesVariable } from './variable-contexts.ts';

/** PromQL in a dashboard. */
interface Query {
  expression: string;
  /** The text that it stands in, its place, and where it begins there. */
  pointer: string;
  text: string;
  offset: number;
}

/** Reports what Prometheus would refuse in a query, at its place inside of the JSON text, and takes down its metrics. */
export function checkQuery({ expression, pointer, text, offset }: Query, reading: DashboardReading): void {
  if (text.length > LONGEST_QUERY) {
    const message = `Found a query of more than ${LONGEST_QUERY.toLocaleString('en')} characters, expected a shorter one: it is not checked.`;
    reading.report(pointer, message, { severity: 'warning' });
    return;
  }
  checkVariables(text, pointer, reading);
  if (reading.budget <= 0 || reading.sound.has(expression)) return;
  const { faults, nodes, variables, tries } = parseQuery(expression, reading.features);
  reading.budget -= expression.length * tries;
  if (reading.budget <= 0) reading.report(pointer, TOO_MUCH, { severity: 'warning' });
  if (faults.length === 0) reading.sound.add(expression);
  const place = reading.within(pointer, text);
  const inText = ([start, end]: Span): Span => place([start + offset, end + offset]);
  for (const { span, message } of faults) reading.reportAt(inText(span), message);
  for (const { name, span } of metricsOf(nodes)) {
    // A name with a variable in it is none that could be looked up.
    if (reading.metrics.has(name) || touchesVariable(span, variables)) continue;
    reading.metrics.set(name, { name, span: reading.spanInFile(inText(span)) });
  }
}

const TOO_MUCH = 'Found more queries than are checked in one dashboard, those behind this one are not: split it.';
