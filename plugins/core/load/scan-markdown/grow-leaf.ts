import { ATX_HEADING, DELIMITER_ROW, FENCE, SETEXT_UNDERLINE, startsAt, THEMATIC_BREAK } from './block-starts.ts';
import type { Cursor } from './containers.ts';
import { addHeading, finishFence, finishLeaf, finishSetextHeading } from './finish-leaf.ts';
import { addRow, startTable } from './grow-table.ts';
import { htmlStart } from './html-block.ts';
import type { Line } from './inline-source.ts';
import type { OpenBlocks } from './scan-blocks.ts';
import { unsure } from './unsure.ts';

/** Gives a line to code in fences or to HTML, which take what comes until they end; false where they do not. */
export function continueLeaf(open: OpenBlocks, cursor: Cursor, line: Line): boolean {
  const { leaf, page } = open;
  if (leaf?.type === 'fence') {
    const text = page.slice(cursor.textAt, line.end).trimEnd();
    const closes = cursor.columns < 4 && text.startsWith(leaf.mark) && isRepeated(text, leaf.mark[0] as string);
    if (closes) finishFence(open, leaf, line.end);
    else leaf.lines.push({ ...line, start: withoutIndent(page, cursor, leaf.indent) });
    return true;
  }
  if (leaf?.type !== 'html') return false;
  if (leaf.end === undefined && cursor.textAt === line.end) return false;
  leaf.lines.push({ ...line, start: cursor.at });
  if (leaf.end?.test(page.slice(cursor.at, line.end))) finishLeaf(open, 'line');
  return true;
}

/** Takes a line that leaves its container but goes on with the paragraph in it; false where it begins something else. */
export function lazyLine({ leaf, page }: OpenBlocks, cursor: Cursor, line: Line): boolean {
  if (leaf?.type !== 'paragraph' || cursor.textAt === line.end) return false;
  if (cursor.columns < 4) {
    const at = cursor.textAt;
    if ([THEMATIC_BREAK, ATX_HEADING, FENCE].some((start) => startsAt(start, page, at))) return false;
    if (page[at] === '<' || [SETEXT_UNDERLINE, DELIMITER_ROW].some((row) => startsAt(row, page, at))) unsure();
  }
  leaf.lines.push({ ...line, start: cursor.at });
  leaf.lazy = true;
  return true;
}

/** Goes on with what is open, or begins what the text of a line says. */
export function startLeaf(open: OpenBlocks, cursor: Cursor, line: Line): void {
  const { leaf, page } = open;
  const here: Line = { ...line, start: cursor.at };
  if (cursor.textAt === line.end) {
    if (leaf?.type === 'code') {
      leaf.lines.push({ ...line, start: withoutIndent(page, cursor, 4), spaces: line.end > line.start });
    } else finishLeaf(open, 'line');
  } else if (cursor.columns >= 4) {
    if (leaf?.type === 'paragraph') leaf.lines.push(here);
    else addIndentedCode(open, cursor, line);
  } else if (!startBlock(open, cursor, line)) {
    if (leaf?.type === 'paragraph') leaf.lines.push(here);
    else if (leaf?.type === 'table') addRow(open, { ...line, start: cursor.textAt });
    else {
      finishLeaf(open, 'line');
      open.leaf = { type: 'paragraph', lines: [here], lazy: false };
    }
  }
}

function startBlock(open: OpenBlocks, cursor: Cursor, line: Line): boolean {
  const { leaf, page } = open;
  const at = cursor.textAt;
  const paragraph = leaf?.type === 'paragraph' ? leaf : undefined;
  const sign = page[at] as string;
  if (sign === '<') {
    const html = htmlStart(page, at, paragraph !== undefined);
    if (html === undefined) return false;
    if (open.containers.length > 0 && cursor.columns > 0) unsure();
    finishLeaf(open, 'line');
    open.leaf = { type: 'html', ...html, lines: [] };
    return continueLeaf(open, { ...cursor, textAt: at }, line);
  }
  if (sign === '`' || sign === '~') {
    const mark = startsAt(FENCE, page, at)?.[0];
    if (mark === undefined) return false;
    finishLeaf(open, 'line');
    const info = page.slice(at + mark.length, line.end);
    open.leaf = { type: 'fence', mark, indent: cursor.columns, info, start: at, lines: [] };
    return true;
  }
  if (sign === '#') {
    const marker = startsAt(ATX_HEADING, page, at);
    if (marker === null) return false;
    finishLeaf(open, 'line');
    addHeading(open, marker, { ...line, start: at });
    return true;
  }
  if (paragraph !== undefined) {
    if (startsAt(SETEXT_UNDERLINE, page, at)) return finishSetextHeading(open, paragraph, { ...line, start: at });
    if (startTable(open, paragraph, { ...line, start: at })) return true;
  }
  if (!startsAt(THEMATIC_BREAK, page, at)) return false;
  finishLeaf(open, 'line');
  return true;
}

function addIndentedCode(open: OpenBlocks, cursor: Cursor, line: Line): void {
  if (open.leaf?.type !== 'code') {
    finishLeaf(open, 'line');
    open.leaf = { type: 'code', start: cursor.at, lines: [], written: 0 };
  }
  const { leaf } = open;
  if (leaf?.type !== 'code') return;
  leaf.lines.push({ ...line, start: withoutIndent(open.page, cursor, 4) });
  leaf.written = leaf.lines.length;
}

/** Where a line begins without the indentation of the code that it belongs to. */
function withoutIndent(page: string, cursor: Cursor, most: number): number {
  const end = cursor.at + Math.min(cursor.columns, most);
  if (page.slice(cursor.at, end).includes('\t')) unsure();
  return end;
}

function isRepeated(text: string, sign: string): boolean {
  for (let at = 0; at < text.length; at++) if (text[at] !== sign) return false;
  return true;
}
