import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

export interface InternalParts {
  /** What is to be cut out, marks included, in order. */
  parts: Span[];
  marks: Mark[];
  /** What makes it unsure where a part begins or ends. */
  faults: { span: Span; message: string }[];
}

interface Mark {
  span: Span;
  closes: boolean;
}

/** Every comment that begins with the word, so that a slip of the pen is a fault and not a publication. */
const MARK = /<!--\s*(\/?)\s*internal\b([^>]*?)-->/gi;

/**
 * Reads `<!-- internal -->…<!-- /internal -->`. Whatever is unsure is kept inside: a part without an end goes on to the end of
 * the page. In a fence a mark is text, as everything there is, so one that begins there is a fault, not a part.
 */
export function readInternalParts(document: Document): InternalParts {
  const found: InternalParts = { parts: [], marks: [], faults: [] };
  // The text is asked for only where there is a mark: pages that come from the cache have not been read.
  if (document.content.html.some(({ value }) => WORD.test(value))) readMarks(document, found);
  for (const { span, value } of document.content.fences) {
    if (OPENS.test(value)) found.faults.push({ span, message: IN_FENCE });
  }
  return found;
}

const WORD = /<!--\s*\/?\s*internal\b/i;
const OPENS = /<!--\s*internal\b/i;

function readMarks({ content, text }: Document, { parts, marks, faults }: InternalParts): void {
  for (const {
    span: [start, end],
  } of content.html) {
    for (const { 0: comment, 1: slash, 2: rest = '', index } of text.slice(start, end).matchAll(MARK)) {
      const span = [start + index, start + index + comment.length] as const;
      if (rest.trim() === '') marks.push({ span, closes: slash === '/' });
      else faults.push({ span, message: MORE_WORDS });
    }
  }
  let open: Mark | undefined;
  for (const mark of marks) {
    if (open === undefined && mark.closes) faults.push({ span: mark.span, message: NOT_OPEN });
    else if (open === undefined) open = mark;
    else if (!mark.closes) faults.push({ span: mark.span, message: NESTED });
    else {
      parts.push([open.span[0], mark.span[1]]);
      open = undefined;
    }
  }
  if (open === undefined) return;
  faults.push({ span: open.span, message: NOT_CLOSED });
  parts.push([open.span[0], text.length]);
}

const MORE_WORDS = 'A mark says `internal` and nothing else; write `<!-- internal -->` or `<!-- /internal -->`.';
const NOT_OPEN = 'An internal part ends here that nowhere began; write `<!-- internal -->` where it does.';
const NESTED = 'An internal part begins inside of another; end the first with `<!-- /internal -->` before it.';
const NOT_CLOSED =
  'An internal part begins here and never ends, so all that follows is kept inside; write `<!-- /internal -->` where it does.';
const IN_FENCE =
  'A mark for an internal part is text in a block of code, which would be published as a whole; put the marks around the block.';
