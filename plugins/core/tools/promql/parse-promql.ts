import { checkTypes } from './check-types.ts';
import { ExpressionReading } from './expression-reading.ts';
import { parseExpression } from './parse-expression.ts';
import type { Expression } from './syntax-tree.ts';
import { END, type PromqlFault } from './tokens.ts';

/** An expression as far as it could be read. */
export interface PromqlParse {
  faults: readonly PromqlFault[];
  /** Every node, inner ones before outer ones; the last is the whole expression. Only a guess where there are faults. */
  nodes: readonly Expression[];
}

/**
 * Parses an expression and checks its types. Without faults, Prometheus accepts it when started with these features;
 * the first fault is the one that Prometheus would name.
 */
export function parsePromql(text: string, features: ReadonlySet<string>): PromqlParse {
  const reading = new ExpressionReading(text, features);
  if (reading.is(END) && reading.faults.length === 0) {
    reading.report([0, 0], 'Found no expression, write one: a comment alone is none.');
    return reading;
  }
  parseExpression(reading);
  if (!reading.is(END)) reading.unexpected('an operator or the end of the expression');
  // Types of a half-read expression would be guesses.
  if (reading.faults.length === 0) checkTypes(reading);
  return reading;
}
