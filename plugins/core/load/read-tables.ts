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
  // An address that was found in text is a node without a place.
  if (first?.position && last?.position) return [spanOf(first)[0], spanOf(last)[1]];
  const [start, end] = withoutBars(spanOf(cell), text);
  if (first === undefined) return [spanOf(cell)[0], Math.max(end, spanOf(cell)[0])];
  const content = text.slice(start, end);
  return [start + content.length - content.trimStart().length, start + content.trimEnd().length];
}

function withoutBars([start, end]: Span, text: string): Span {
  const isClosed = text[end - 1] === '|' && text[end - 2] !== '\\';
  return [text[start] === '|' ? start + 1 : start, isClosed ? end - 1 : end];
}
