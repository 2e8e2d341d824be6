import type { ExpressionReading } from './expression-reading.ts';
import { parseAggregation } from './parse-aggregation.ts';
import { parseCall } from './parse-call.ts';
import { parseMatching } from './parse-matching.ts';
import { parseModifiers } from './parse-modifiers.ts';
import { parseSelector } from './parse-selector.ts';
import { readLiteral } from './read-literal.ts';
import type { Expression, Literal } from './syntax-tree.ts';
import { AGGREGATORS, CALLABLE, METRIC_NAMES, PRECEDENCE, TIGHTEST } from './tokens.ts';

/** Parses operators that bind at least this tightly, and what stands between them. */
export function parseExpression(reading: ExpressionReading, loosest = 1): Expression {
  return reading.deeper(() => parseOperators(reading, loosest)) ?? nothing(reading);
}

function parseOperators(reading: ExpressionReading, loosest: number): Expression {
  let left = parseOperand(reading);
  for (;;) {
    const precedence = PRECEDENCE.get(reading.token.type) ?? 0;
    if (precedence < loosest) return left;
    const operator = reading.take();
    const matching = parseMatching(reading);
    const right = parseExpression(reading, precedence === TIGHTEST ? precedence : precedence + 1);
    const valueType = left.valueType === 'scalar' && right.valueType === 'scalar' ? 'scalar' : 'vector';
    const span = [left.span[0], right.span[1]] as const;
    left = reading.add({ kind: 'binary', operator, left, right, matching, valueType, span });
  }
}

function parseOperand(reading: ExpressionReading): Expression {
  const sign = reading.accept('+', '-');
  if (sign === undefined) return parseModifiers(parseAtom(reading), reading);
  // A sign binds like `*`: `-2 ^ 2` is `-(2 ^ 2)`.
  const inner = parseExpression(reading, TIGHTEST);
  const span = [sign.span[0], inner.span[1]] as const;
  return reading.add({ kind: 'unary', sign: sign.type === '-' ? '-' : '+', inner, valueType: inner.valueType, span });
}

function parseAtom(reading: ExpressionReading): Expression {
  const { type } = reading.token;
  if (type === '(') return parseParentheses(reading);
  if (type === '{') return parseSelector(undefined, reading);
  if (type === 'number' || type === 'duration' || type === 'string') {
    const { span, valueType, value } = readLiteral(reading);
    return reading.add({ kind: 'literal', valueType, span, ...(valueType === 'scalar' && { value }) });
  }
  if (!METRIC_NAMES.has(type)) {
    reading.unexpected('a metric, a function, a number or `(`');
    return nothing(reading);
  }
  const name = reading.take();
  if (AGGREGATORS.has(type) && reading.is('(', 'by', 'without')) return parseAggregation(name, reading);
  if (reading.is('(') && (type === 'identifier' || CALLABLE.has(type))) return parseCall(name, reading);
  return parseSelector(name, reading);
}

function parseParentheses(reading: ExpressionReading): Expression {
  const [start] = reading.take().span;
  const inner = parseExpression(reading);
  const [, end] = reading.expect(')', 'an operator or `)`').span;
  return reading.add({ kind: 'parentheses', inner, valueType: inner.valueType, span: [start, end] });
}

/** Stands in where an expression should be and is not. */
function nothing(reading: ExpressionReading): Literal {
  return { kind: 'literal', valueType: 'scalar', span: reading.token.span };
}
