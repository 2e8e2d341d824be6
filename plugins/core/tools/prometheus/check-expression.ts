import type { MetricUse } from '../../model/monitoring.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { metricsOf } from './promql/metrics-of.ts';
import { parsePromql } from './promql/parse-promql.ts';

/** Reports what Prometheus refuses in an expression, at its place inside of the YAML value; gives the metrics in it. */
export function checkExpression(expression: string, pointer: string, reading: SnippetReading): MetricUse[] {
  const { faults, nodes } = parsePromql(expression, new Set(reading.settings.prometheus?.features));
  for (const { span, message } of faults) reading.report(reading.spanWithin(pointer, expression, span), message);
  return metricsOf(nodes).map(({ name, span }) => ({
    name,
    span: reading.spanInFile(reading.spanWithin(pointer, expression, span)),
  }));
}
