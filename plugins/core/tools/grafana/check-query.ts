import { quoted } from '../../model/plain-text.ts';
import { nearest } from '../../schema/nearest.ts';
import { metricsOf } from '../prometheus/promql/metrics-of.ts';
import { BUILT_INS } from './built-ins.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { findVariables, isGroup } from './find-variables.ts';
import { parseQuery } from './parse-query.ts';
import { overlap } from './variable-contexts.ts';

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
  checkVariables(text, pointer, reading);
  if (reading.budget <= 0) return;
  reading.budget -= expression.length;
  if (reading.budget <= 0) {
    reading.report(
      pointer,
      'Found more queries than one dashboard is read for, those from here on are not checked: split it.',
    );
    return;
  }
  const { faults, nodes, variables } = parseQuery(expression, reading.features);
  const place = reading.within(pointer, text);
  for (const { span, message } of faults) reading.reportAt(place([span[0] + offset, span[1] + offset]), message);
  for (const { name, span } of metricsOf(nodes)) {
    // A name with a variable in it is none that could be looked up.
    if (reading.metrics.has(name) || variables.some((variable) => overlap(variable.span, span))) continue;
    reading.metrics.set(name, { name, span: reading.spanInFile(place([span[0] + offset, span[1] + offset])) });
  }
}

/** Reports variables that nothing defines: Grafana leaves them as they are, and the query finds nothing. */
export function checkVariables(text: string, pointer: string, reading: DashboardReading): void {
  for (const use of findVariables(text)) {
    const { name, span } = use;
    if (isGroup(use) || reading.variables.has(name) || reading.inputs.has(name)) continue;
    const isMacro = name.startsWith('__') || BUILT_INS.has(name);
    const meant = BUILT_INS.has(name) ? undefined : nearest(name, isMacro ? BUILT_INS : reading.variables.keys());
    // Plugins bring macros of their own: only what is nearly one of Grafana's is misspelled.
    if (isMacro && meant === undefined) continue;
    const advice = meant ? `did you mean ${quoted(meant)}?` : 'expected one from the list under `templating`;';
    const message = `Unknown variable ${quoted(name)}, ${advice} Grafana leaves it in the query as it is.`;
    reading.reportAt(reading.within(pointer, text)(span), message, { rule: 'dashboard-variable-is-defined' });
  }
}
