import type { ExpressionReading } from './expression-reading.ts';
import { parseArguments } from './parse-call.ts';
import { parseLabels } from './parse-labels.ts';
import type { Expression, Grouping } from './syntax-tree.ts';
import type { Token } from './tokens.ts';

/** Parses what follows an aggregation's name: `by (…) (…)`, `(…) by (…)` or `(…)`. */
export function parseAggregation(operator: Token, reading: ExpressionReading): Expression {
  const before = parseGrouping(reading);
  const args = parseArguments(reading);
  const grouping = before ?? parseGrouping(reading);
  const span = [operator.span[0], reading.lastEnd] as const;

  const { type } = operator;
  if (EXPERIMENTAL.has(type)) reading.needs('promql-experimental-functions', `Aggregation \`${type}\``, operator.span);
  const parameters = WITH_PARAMETER.has(type) ? 1 : 0;
  const inner = args[parameters];
  if (inner === undefined || args.length !== parameters + 1) {
    const expected = parameters === 0 ? '1 argument' : '2 arguments, its parameter and a vector';
    reading.report(operator.span, `Found ${args.length} in \`${type}(…)\`, expected ${expected}.`);
    return { kind: 'literal', valueType: 'vector', span };
  }
  const parameter = parameters === 0 ? undefined : args[0];
  return reading.add({ kind: 'aggregation', operator, parameter, inner, grouping, valueType: 'vector', span });
}

function parseGrouping(reading: ExpressionReading): Grouping | undefined {
  const type = reading.accept('by', 'without')?.type;
  return type === undefined ? undefined : { type: type === 'by' ? 'by' : 'without', labels: parseLabels(reading) };
}

const EXPERIMENTAL: ReadonlySet<string> = new Set(['limit_ratio', 'limitk']);
const WITH_PARAMETER: ReadonlySet<string> = new Set([
  'bottomk',
  'count_values',
  'limit_ratio',
  'limitk',
  'quantile',
  'topk',
]);
