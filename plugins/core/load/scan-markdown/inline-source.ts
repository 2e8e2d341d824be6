/** The text of a paragraph, heading or cell, as one string, with the places of its characters in the file. */
export interface InlineSource {
  text: string;
  /** Where a character of `text` stands in the file. */
  placeOf(offset: number): number;
  /** False when marks of lists or quotations stand between its lines in the file. */
  contiguous: boolean;
}

/** A line without the marks of the containers around it: `next` is where the line after it begins. */
export interface Line {
  start: number;
  end: number;
  next: number;
}

/** Makes one source of lines; space before the first and after the last line's text is no part of it. */
export function inlineSource(page: string, lines: readonly Line[]): InlineSource {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line];
  const start = skipSpace(page, first.start, first.end);
  const end = skipSpaceBack(page, last.end, Math.max(last.start, start));
  if (lines.every((line, index) => index === 0 || line.start === lines[index - 1]?.next)) {
    return { text: page.slice(start, end), placeOf: (offset) => start + offset, contiguous: true };
  }
  return joined(page, [{ ...first, start }, ...lines.slice(1, -1), { ...last, end }]);
}

function joined(page: string, lines: readonly Line[]): InlineSource {
  let text = '';
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    starts.push(text.length);
    text += page.slice(line.start, index === lines.length - 1 ? line.end : line.next);
  }
  const placeOf = (offset: number): number => {
    let index = starts.length - 1;
    while (index > 0 && (starts[index] as number) > offset) index--;
    return (lines[index] as Line).start + offset - (starts[index] as number);
  };
  return { text, placeOf, contiguous: false };
}

export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

export function skipSpaceBack(text: string, from: number, start: number): number {
  let at = from;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
