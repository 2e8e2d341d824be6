/** A stretch of a file: start and end offset in UTF-16 units, from 0, BOM not counted. Cheap to keep by the thousand. */
export type Span = readonly [start: number, end: number];

/** A place as people and editors count it: line and column from 1, offset from 0, all in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

/** A span with its lines and columns worked out; made only where a Problem needs one. */
export interface Range {
  start: Position;
  end: Position;
}

/** Turns offsets of one text into lines and columns. CRLF is one line end, a lone CR too, as in CommonMark. */
export interface LineIndex {
  positionAt(offset: number): Position;
  rangeOf(span: Span): Range;
}

/** Finds the line starts once, then answers each question by bisection. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(offset + 1) !== LINE_FEED)) {
      starts.push(offset + 1);
    }
  }
  const positionAt = (wanted: number): Position => {
    const offset = Math.min(Math.max(wanted, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset };
  };
  return { positionAt, rangeOf: ([start, end]) => ({ start: positionAt(start), end: positionAt(end) }) };
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
