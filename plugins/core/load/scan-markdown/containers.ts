import { LIST_MARKER, startsAt, THEMATIC_BREAK } from './block-starts.ts';
import { unsure } from './unsure.ts';

/** A quotation or an item of a list that is still open. */
export interface Container {
  /** Columns that a line must be indented by to belong to the item; zero for a quotation. */
  width: number;
  /** Nothing stands in the item yet: an empty line then ends it. */
  empty: boolean;
}

/** Where a line goes on: the place, and how many columns of space stand before its text. */
export interface Cursor {
  at: number;
  /** Where the text begins; `end` on a blank line. */
  textAt: number;
  /** From `at` to `textAt`. */
  columns: number;
}

/** Looks at the space before the text of a line. A tab counts to the next fourth column, which is known outside containers only. */
export function cursorAt(text: string, at: number, end: number, nested: boolean): Cursor {
  let textAt = at;
  let columns = 0;
  let tabs = false;
  for (; textAt < end; textAt++) {
    const unit = text.charCodeAt(textAt);
    if (unit === SPACE) columns++;
    else if (unit === TAB) {
      columns += 4 - (columns % 4);
      tabs = true;
    } else break;
  }
  if (tabs && nested) unsure();
  return { at, textAt, columns };
}

/** Goes past the mark of an open container; undefined where the line does not belong to it. */
export function continueContainer(container: Container, text: string, cursor: Cursor, end: number): number | undefined {
  const blank = cursor.textAt === end;
  if (container.width === 0) {
    return !blank && cursor.columns < 4 && text[cursor.textAt] === '>'
      ? afterQuoteMark(text, cursor.textAt)
      : undefined;
  }
  // An item that begins with two empty lines is closed, but not at once.
  if (blank) return container.empty ? unsure() : cursor.at + Math.min(cursor.columns, container.width);
  return cursor.columns >= container.width ? cursor.at + container.width : undefined;
}

/** Opens a quotation or an item of a list whose mark stands here. */
export function openContainer(
  text: string,
  cursor: Cursor,
  end: number,
  interrupts: boolean,
): { container: Container; at: number } | undefined {
  const { textAt, columns } = cursor;
  if (text[textAt] === '>') return { container: { width: 0, empty: false }, at: afterQuoteMark(text, textAt) };
  const marker = startsAt(LIST_MARKER, text, textAt);
  if (marker === null || startsAt(THEMATIC_BREAK, text, textAt)) return undefined;
  const after = textAt + marker[0].length;
  const inside = cursorAt(text, after, end, true);
  const empty = inside.textAt === end;
  // Only a bullet or a `1.` with text after it ends a paragraph; any other number may well be part of its sentence.
  if (interrupts && (empty || (marker[1] !== undefined && marker[1] !== '1'))) return undefined;
  const spaces = empty || inside.columns > 4 ? 1 : inside.columns;
  return {
    container: { width: columns + marker[0].length + spaces, empty },
    at: empty ? end : after + spaces,
  };
}

function afterQuoteMark(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === TAB) unsure();
  return at + (text.charCodeAt(at + 1) === SPACE ? 2 : 1);
}

const SPACE = 0x20;
const TAB = 0x09;
