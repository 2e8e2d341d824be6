import { quoted } from '../../model/plain-text.ts';
import { nearest } from '../../schema/nearest.ts';
import type { ExpressionReading } from './expression-reading.ts';
import { FUNCTIONS } from './functions.ts';
import { parseExpression } from './parse-expression.ts';
import type { Expression } from './syntax-tree.ts';
import { AGGREGATORS, type Token } from './tokens.ts';

/** Parses the arguments of a function whose name has been taken. */
export function parseCall(name: Token, reading: ExpressionReading): Expression {
  const args = parseArguments(reading);
  const span = [name.span[0], reading.lastEnd] as const;
  const called = FUNCTIONS.get(name.text);
  if (called === undefined) {
    reading.report(name.span, `Unknown function ${quoted(name.text)}, ${hintFor(name.text)}`);
    return { kind: 'literal', valueType: 'vector', span };
  }
  if (called.experimental) reading.needs('promql-experimental-functions', `Function \`${called.name}\``, name.span);
  const [, labels] = args;
  if (called.name === 'info' && labels?.kind === 'selector') labels.mayMatchAll = true;
  return reading.add({ kind: 'call', called, nameSpan: name.span, args, valueType: called.returns, span });
}

/** Parses expressions in parentheses, for functions and aggregations alike. */
export function parseArguments(reading: ExpressionReading): Expression[] {
  reading.expect('(', '`(`');
  if (reading.accept(')')) return [];
  const args = [parseExpression(reading)];
  for (let comma = reading.accept(','); comma !== undefined; comma = reading.accept(',')) {
    if (reading.is(')')) reading.report(comma.span, 'Found a comma after the last argument, remove it.');
    else args.push(parseExpression(reading));
  }
  reading.expect(')', 'an operator, `,` or `)`');
  return args;
}

function hintFor(name: string): string {
  const meant = nearest(name, [...FUNCTIONS.keys(), ...AGGREGATORS]);
  return meant === undefined ? 'expected one that Prometheus has.' : `did you mean \`${meant}\`?`;
}
