import { checkTypes } from './check-types.ts';
import { ExpressionReading } from './expression-reading.ts';
import { parseExpression } from './parse-expression.ts';
import { END, type PromqlFault } from './tokens.ts';

/**
 * Parses an expression and checks its types. Without faults, Prometheus accepts it when started with these features;
 * the first fault is the one that Prometheus would name.
 */
export function parsePromql(text: string, features: ReadonlySet<string>): PromqlFault[] {
  const reading = new ExpressionReading(text, features);
  if (reading.is(END) && reading.faults.length === 0) {
    reading.report([0, 0], 'Found no expression, write one: a comment alone is none.');
    return reading.faults;
  }
  parseExpression(reading);
  if (!reading.is(END)) reading.unexpected('an operator or the end of the expression');
  // Types of a half-read expression would be guesses.
  if (reading.faults.length === 0) checkTypes(reading);
  return reading.faults;
}
