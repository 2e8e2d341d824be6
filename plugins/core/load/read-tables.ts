import { toString as textOf } from 'mdast-util-to-string';
import type { Span } from '../model/span.ts';
import { parseTree, spanOf } from './parse-markdown.ts';

/** A table of a page. The first row is its head. */
export interface Table {
  rows: readonly TableCell[][];
  span: Span;
}

export interface TableCell {
  text: string;
  span: Span;
}

/** Reads the tables of a page that stand by themselves, not inside lists or quotations. */
export function readTables(text: string): Table[] {
  return parseTree(text).children.flatMap((node) => {
    if (node.type !== 'table') return [];
    const rows = node.children.map((row) =>
      row.children.map((cell) => ({ text: textOf(cell), span: inner(cell, text) })),
    );
    return [{ rows, span: spanOf(node) }];
  });
}

/** The content of a cell without the bars around it; the cell itself when it is empty. */
function inner(cell: Parameters<typeof spanOf>[0] & { children: Parameters<typeof spanOf>[0][] }, text: string): Span {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  if (first !== undefined && last !== undefined) return [spanOf(first)[0], spanOf(last)[1]];
  const [start, end] = spanOf(cell);
  return [start, Math.max(end - (text[end - 1] === '|' ? 1 : 0), start)];
}
