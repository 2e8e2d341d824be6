import widthOf from 'fast-string-width';

/** How many columns of a terminal a text takes: two for most of what is written in East Asia and for emoji, none for accents. */
export function columnsOf(text: string): number {
  return isSimple(text) ? text.length : widthOf(text);
}

/** The beginning of a text that fits into so many columns. No character that is made of several is cut. */
export function fitInto(text: string, columns: number): string {
  if (isSimple(text)) return text.slice(0, columns);
  let taken = '';
  let width = 0;
  for (const { segment } of graphemes(text.slice(0, columns * MOST_UNITS))) {
    width += columnsOf(segment);
    if (width > columns) break;
    taken += segment;
  }
  return taken;
}

/** Where the character begins that the given place is a part of, as an accent or a member of a family is. */
export function characterStart(text: string, at: number): number {
  const base = Math.max(0, at - MOST_UNITS);
  if (isSimple(text.slice(base, at + 1))) return at;
  const character = graphemes(text.slice(base, at + MOST_UNITS)).containing(at - base);
  return character === undefined ? at : base + character.index;
}

function isSimple(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

// Most reports show nothing else than ASCII.
let segmenter: Intl.Segmenter | undefined;

/** Of one character, such as a letter with accents or a family of emoji; only a prank has more. */
const MOST_UNITS = 32;
