import { parsePromql } from '../../../../plugins/core/tools/promql/parse-promql.ts';

/** What is wrong with each expression: its faulty part in «…», then the message. */
export function printPromql(expressions: readonly string[], ...features: string[]): string {
  return `\n${expressions.map((expression) => printFaults(expression, new Set(features))).join('\n')}\n`;
}

/** The expressions that are refused, of those that should not be. */
export function refused(expressions: readonly string[], ...features: string[]): string[] {
  return expressions.filter((expression) => parsePromql(expression, new Set(features)).faults.length > 0);
}

function printFaults(expression: string, features: ReadonlySet<string>): string {
  const { faults } = parsePromql(expression, features);
  if (faults.length === 0) return `${expression}  is fine`;
  return faults
    .map(({ span: [start, end], message }) => {
      const marked = `${expression.slice(0, start)}«${expression.slice(start, end)}»${expression.slice(end)}`;
      return `${marked}\n  ${message}`;
    })
    .join('\n');
}
