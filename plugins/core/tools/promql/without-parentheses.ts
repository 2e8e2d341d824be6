import type { Expression } from './syntax-tree.ts';

/** What stands inside of any number of parentheses. */
export function withoutParentheses(node: Expression): Expression {
  let inner = node;
  while (inner.kind === 'parentheses') inner = inner.inner;
  return inner;
}
