import type { Span } from '../../model/span.ts';
import { findVariables, type VariableUse } from './find-variables.ts';

/** What stands around a variable in an expression, which says what it may stand for. */
export type Context = 'text' | 'duration' | 'labels' | 'matchers' | 'operand';

export interface PlacedVariable extends VariableUse {
  context: Context;
}

/** Walks once through an expression and says of each variable where it stands. */
export function variableContexts(expression: string): PlacedVariable[] {
  const found: PlacedVariable[] = [];
  const around: Context[] = [];
  const uses = findVariables(expression);
  let next = 0;
  for (let at = 0; at < expression.length && next < uses.length; ) {
    const use = uses[next] as VariableUse;
    if (at === use.span[0]) {
      found.push({ ...use, context: around.at(-1) ?? 'operand' });
      at = use.span[1];
      next++;
      continue;
    }
    const end = endOfText(expression, at);
    if (end === undefined) {
      step(expression, at, around);
      at++;
      continue;
    }
    for (; next < uses.length && (uses[next] as VariableUse).span[0] < end; next++)
      found.push({ ...(uses[next] as VariableUse), context: 'text' });
    at = Math.max(end, found.at(-1)?.span[1] ?? 0);
  }
  return found;
}

/** Where a string or a comment that begins here ends. */
function endOfText(expression: string, at: number): number | undefined {
  const pattern = TEXTS[expression[at] ?? ''];
  if (pattern === undefined) return undefined;
  pattern.lastIndex = at;
  return pattern.exec(expression) === null ? undefined : pattern.lastIndex;
}

const TEXTS: Record<string, RegExp | undefined> = {
  '"': /"(?:[^"\\]|\\[\s\S])*(?:"|$)/y,
  "'": /'(?:[^'\\]|\\[\s\S])*(?:'|$)/y,
  '`': /`[^`]*(?:`|$)/y,
  '#': /#[^\n]*/y,
};

function step(expression: string, at: number, around: Context[]): void {
  const unit = expression[at];
  if (unit === '[') around.push('duration');
  else if (unit === '{') around.push('matchers');
  else if (unit === '(') around.push(LABELS.test(expression.slice(Math.max(0, at - 30), at)) ? 'labels' : 'operand');
  else if (unit === ']' || unit === '}' || unit === ')') around.pop();
}

const LABELS = /\b(?:by|without|on|ignoring|group_left|group_right)\s*$/i;

/** Whether a stretch has something in common with one of these variables, which stand in order. */
export function touchesVariable([start, end]: Span, variables: readonly VariableUse[]): boolean {
  let low = 0;
  let high = variables.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((variables[middle] as VariableUse).span[1] <= start) low = middle + 1;
    else high = middle;
  }
  const next = variables[low];
  return next !== undefined && next.span[0] < end;
}
