import { DELIMITER_ROW, startsAt } from './block-starts.ts';
import { type Line, skipSpaceBack } from './inline-source.ts';

/** Whether a line and the one above it are the head of a table: as many cells as there are groups of dashes. */
export function isTableHead(text: string, head: Line, delimiters: Line): boolean {
  const row = startsAt(DELIMITER_ROW, text, delimiters.start)?.[0];
  if (row === undefined || !/[|:]/.test(row)) return false;
  return (row.match(/-+/g)?.length ?? 0) === countCells(text, head);
}

/** Counts as micromark-extension-gfm-table does: a bar at the end opens no cell, a lone bar is no row. */
function countCells(text: string, { start, end }: Line): number {
  let cells = 0;
  let expected = text[start] !== '|';
  let weight = expected ? 1 : 0;
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (sign === ' ' || sign === '\t') continue;
    weight++;
    if (expected) cells++;
    expected = sign === '|';
    if (sign === '\\' && (text[at + 1] === '\\' || text[at + 1] === '|')) at++;
  }
  return weight > 1 ? cells : -1;
}

/** The cells of a row: from the first to the last sign of each, empty ones too. */
export function cellsOf(text: string, { start, end }: Line): Line[] {
  const cells: Line[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  for (let at = from; at < end; at++) {
    const sign = text[at];
    if (sign === '\\' && (text[at + 1] === '\\' || text[at + 1] === '|')) at++;
    else if (sign === '|') {
      cells.push({ start: from, end: at, next: at });
      from = at + 1;
    }
  }
  if (skipSpaceBack(text, end, from) > from) cells.push({ start: from, end, next: end });
  return cells;
}
