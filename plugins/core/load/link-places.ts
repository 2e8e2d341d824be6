import type { Span } from '../model/span.ts';

/** Where the target of a link stands, if it stands there to the letter; else the whole link. */
export function targetSpanOf(target: string, span: Span, page: string): Span {
  // The label may repeat the target, so the target is the last place where it stands.
  const at = page.slice(...span).lastIndexOf(target);
  return target !== '' && at >= 0 ? [span[0] + at, span[0] + at + target.length] : span;
}
