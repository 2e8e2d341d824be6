import type { Span } from '../../model/span.ts';

/** Where a table stands that `kubectl get` and its like print, by the line of its headings. */
export function outputIn(text: string): Span | undefined {
  const found = TABLE.exec(text);
  return found === null ? undefined : [found.index, found.index + found[0].trimEnd().length];
}

const TABLE = /^[A-Z][A-Z()-]{1,30}(?: {2,}[A-Z][A-Z()-]{0,30}(?: [A-Z()-]{1,30})?){2,} *$/m;
