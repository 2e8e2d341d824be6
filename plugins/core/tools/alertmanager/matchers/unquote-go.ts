import { unquote } from '../../promql/unquote.ts';

/** The text that a double-quoted string of Go stands for; undefined for one that Go refuses. */
export function unquoteGo(literal: string): string | undefined {
  if (!STRING.test(literal)) return undefined;
  const text = unquote(literal);
  return text?.isWellFormed() ? text : undefined;
}

const STRING =
  /^"(?:[^"\\\n]|\\(?:[abfnrtv\\"]|x[0-9a-fA-F]{2}|[0-3][0-7]{2}|u[0-9a-fA-F]{4}|U00(?:10|0[0-9a-fA-F])[0-9a-fA-F]{4}))*"$/;
