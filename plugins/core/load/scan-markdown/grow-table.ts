import { finishLeaf } from './finish-leaf.ts';
import { type InlineSource, inlineSource, type Line, skipSpace } from './inline-source.ts';
import type { ParagraphLeaf } from './leaves.ts';
import type { OpenBlocks } from './scan-blocks.ts';
import { cellsOf, isTableHead } from './table-row.ts';
import { unsure } from './unsure.ts';

/** Makes the last line of a paragraph the head of a table, when the line below it is a row of dashes that fits. */
export function startTable(open: OpenBlocks, paragraph: ParagraphLeaf, line: Line): boolean {
  const { page } = open;
  const last = paragraph.lines.at(-1) as Line;
  const head = { ...last, start: skipSpace(page, last.start, last.end) };
  if (!isTableHead(page, head, line)) return false;
  const indented = /\t/.test(page.slice(last.start, head.start)) || head.start - last.start >= 4;
  // A head inside a paragraph ends it, and what may not end one may then begin there.
  const inside = paragraph.lines.length > 1 && (indented || page[head.start] === '<');
  if (paragraph.lazy || inside) unsure();
  paragraph.lines.pop();
  if (paragraph.lines.length === 0) open.leaf = undefined;
  finishLeaf(open, 'line');
  open.leaf = { type: 'table' };
  addRow(open, head);
  return true;
}

/** Adds the cells of a row. */
export function addRow({ page, blocks, containers }: OpenBlocks, row: Line): void {
  for (const cell of cellsOf(page, row)) {
    const source: InlineSource = inlineSource(page, [cell]);
    blocks.push({ type: 'cell', source, inItem: containers.length > 0 });
  }
}
