import type { Span } from './span.ts';

/** A stretch of a text, and what is written in its place. */
export interface Edit {
  span: Span;
  text: string;
}

/** Makes edits that do not overlap, and leaves every other byte as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of [...edits].sort((a, b) => a.span[0] - b.span[0])) {
    result += text.slice(at, span[0]) + inserted;
    at = span[1];
  }
  return result + text.slice(at);
}
