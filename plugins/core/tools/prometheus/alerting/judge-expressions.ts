import type { Handbook } from '../../../model/handbook.ts';
import type { AlertRule } from '../../../model/monitoring.ts';
import type { Finding } from '../../../model/problem.ts';
import type { Span } from '../../../model/span.ts';
import type { PromqlFault } from '../../promql/tokens.ts';
import { scalarSpans } from '../../scalar-span.ts';
import { expressionOf, type SoundExpression } from './expression-of.ts';
import type { Loaded } from './loaded-rules.ts';

/** A sound expression, with the rule that evaluates it. */
export interface Judged<Rule> extends SoundExpression {
  rule: Rule;
}

type Placed = Pick<AlertRule, 'expression' | 'expressionSpan'>;

/** Hands every expression without a fault to a judge, and places what it finds in the file. */
export function* judgeExpressions<Rule extends Placed>(
  rules: Iterable<Loaded<Rule>>,
  handbook: Pick<Handbook, 'settings' | 'textOf'>,
  judge: (judged: Judged<Rule>) => Iterable<PromqlFault>,
): Generator<Finding> {
  for (const { file, rule } of rules) {
    const expression = expressionOf(rule, handbook);
    if (expression === undefined) continue;
    for (const { span, message } of judge({ rule, ...expression })) {
      yield { file, span: placeOf(rule, span, handbook.textOf(file)), message };
    }
  }
}

/** Where a part of an expression stands in the file; all of it where an alias brings it from elsewhere. */
function placeOf({ expression, expressionSpan }: Placed, part: Span, text: string): Span {
  const [start, end] = expressionSpan;
  const quote = text.slice(start - 1, start).replace(/[^"']/, '');
  const found = scalarSpans(text.slice(start, end), quote, expression)(part);
  return found === undefined ? expressionSpan : [start + found[0], start + found[1]];
}
