import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { nearest } from '../../schema/nearest.ts';
import { metricsOf } from '../prometheus/promql/metrics-of.ts';
import { BUILT_INS } from './built-ins.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { findVariables, isGroup } from './find-variables.ts';
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
  if (text.length > LONGEST) {
    const message = `Found a query of more than ${LONGEST.toLocaleString('en')} characters, expected a shorter one: it is not checked.`;
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

// The longest of public dashboards has 6,000.
const LONGEST = 50_000;
const TOO_MUCH = 'Found more queries than are checked in one dashboard, those behind this one are not: split it.';

/** Reports variables that nothing defines, each once: Grafana leaves them as they are, and the query finds nothing. */
export function checkVariables(text: string, pointer: string, reading: DashboardReading): void {
  if (text.length > LONGEST) return;
  for (const use of findVariables(text)) {
    const { name, span } = use;
    if (isGroup(use) || reading.variables.has(name) || reading.inputs.has(name)) continue;
    if (reading.unknown.has(name) || reading.unknown.size >= MOST_UNKNOWN) continue;
    const isMacro = name.startsWith('__') || BUILT_INS.has(name);
    const meant = BUILT_INS.has(name) ? undefined : nearest(name, isMacro ? BUILT_INS : reading.variables.keys());
    // Plugins bring macros of their own: only what is long and nearly one of Grafana's is misspelled.
    if (isMacro && (meant === undefined || name.length < 10 || name.startsWith('__auto'))) continue;
    reading.unknown.add(name);
    const advice = meant ? `did you mean ${quoted(meant)}?` : 'expected one from the list under `templating`;';
    const message = `Unknown variable ${quoted(name)}, ${advice} Grafana leaves it in the query as it is.`;
    reading.reportAt(reading.within(pointer, text)(span), message, { rule: 'dashboard-variable-is-defined' });
  }
}

const MOST_UNKNOWN = 50;
