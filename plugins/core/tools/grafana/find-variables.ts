import type { Span } from '../../model/span.ts';

/** A variable where it is used, as `$name`, `${name:format}` or `[[name]]`. */
export interface VariableUse {
  name: string;
  span: Span;
}

/** Finds the variables in a text by the pattern that Grafana itself has. */
export function findVariables(text: string): VariableUse[] {
  if (!text.includes('$') && !text.includes('[[')) return [];
  return Array.from(text.matchAll(VARIABLE), (match) => ({
    name: match[1] ?? match[2] ?? match[3] ?? '',
    span: [match.index, match.index + match[0].length] as const,
  }));
}

const VARIABLE = /\$(\w+)|\[\[(\w+?)(?::\w+)?\]\]|\$\{(\w+)(?:\.[^:}]{1,200})?(?::[^}]{1,200})?\}/g;

/** Groups of a regular expression, such as `$1`, look like variables. */
export function isGroup({ name }: VariableUse): boolean {
  return /^\d+$/.test(name);
}
