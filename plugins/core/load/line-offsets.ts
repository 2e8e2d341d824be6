import type { Span } from '../model/span.ts';

/** Where each line of a fence's text starts: inside a list it is indented, and the rest of the source line equals it. */
export function findLineOffsets(value: string, span: Span, text: string): number[] {
  const source = text.slice(...span);
  const sourceLines = source.split(/\r\n|\r|\n/);
  const fenced = /^(?:`{3,}|~{3,})/.test(source);
  const offsets: number[] = [];
  let offset = span[0];
  let next = 0;
  const lines = value.split(/\r\n|\r|\n/);
  for (const [index, sourceLine] of sourceLines.entries()) {
    if (index >= (fenced ? 1 : 0) && next < lines.length) {
      offsets.push(offset + Math.max(sourceLine.length - (lines[next] as string).length, 0));
      next++;
    }
    offset += sourceLine.length + (text.startsWith('\r\n', offset + sourceLine.length) ? 2 : 1);
  }
  return offsets;
}
