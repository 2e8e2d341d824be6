import type { Span } from '../../model/span.ts';

export interface TextLine {
  text: string;
  /** Offset of its first character. */
  start: number;
}

/** The lines of a text, one by one, so that a large file is never held twice. CRLF is one line end. */
export function* textLines(text: string): Generator<TextLine> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    yield { text: text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end), start };
    start = end + 1;
  }
}

/** Parts between separators, each with its place. */
export function splitSpans(text: string, separator: string, start: number): { text: string; span: Span }[] {
  let at = start;
  return text.split(separator).map((part) => {
    const span: Span = [at, at + part.length];
    at += part.length + separator.length;
    return { text: part, span };
  });
}
