import type { MetricUse } from '../../model/monitoring.ts';
import { metricsOf } from '../promql/metrics-of.ts';
import { parsePromql } from '../promql/parse-promql.ts';
import type { Expression } from '../promql/syntax-tree.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { mayUseOtherLanguage } from './dialects.ts';

interface CheckedExpression {
  /** The metrics in it, by their places in the file. */
  metrics: MetricUse[];
  /** The whole of it; undefined where it has a fault. */
  tree: Expression | undefined;
}

/** Reports what Prometheus refuses in an expression, at its place inside of the YAML value. */
export function checkExpression(expression: string, pointer: string, reading: SnippetReading): CheckedExpression {
  const { faults, nodes } = parsePromql(expression, new Set(reading.settings.prometheus?.features));
  // MetricsQL and LogQL know more than PromQL does; only their own program can tell.
  const severity = mayUseOtherLanguage(reading.settings) ? ({ severity: 'info' } as const) : {};
  for (const { span, message } of faults)
    reading.report(reading.spanWithin(pointer, expression, span), message, severity);
  const metrics = metricsOf(nodes).map(({ name, span }) => ({
    name,
    span: reading.spanInFile(reading.spanWithin(pointer, expression, span)),
  }));
  return { metrics, tree: faults.length === 0 ? nodes.at(-1) : undefined };
}
