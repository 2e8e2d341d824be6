import { parsePromql } from './promql/parse-promql.ts';
import type { RuleReading } from './rule-reading.ts';

/** Reports what Prometheus refuses in an expression, at its place inside of the YAML value. */
export function checkExpression(expression: string, pointer: string, reading: RuleReading): void {
  for (const { span, message } of parsePromql(expression, reading.features)) {
    reading.report(reading.spanWithin(pointer, expression, span), message);
  }
}
