import type { Block } from './blocks.ts';
import { type Container, type Cursor, continueContainer, cursorAt, openContainer } from './containers.ts';
import { finishLeaf } from './finish-leaf.ts';
import { continueLeaf, lazyLine, startLeaf } from './grow-leaf.ts';
import type { Line } from './inline-source.ts';
import type { Leaf } from './leaves.ts';
import { unsure } from './unsure.ts';

/** What is open while the lines of a page go by. */
export interface OpenBlocks {
  page: string;
  containers: Container[];
  leaf: Leaf | undefined;
  blocks: Block[];
}

/** Reads the blocks of a page line by line, as the appendix of CommonMark describes it. */
export function scanBlocks(page: string, from: number): Block[] {
  const open: OpenBlocks = { page, containers: [], leaf: undefined, blocks: [] };
  for (let start = from; start < page.length; ) {
    const feed = page.indexOf('\n', start);
    const next = feed < 0 ? page.length : feed + 1;
    const end =
      feed < 0 ? page.length : page.charCodeAt(feed - 1) === CARRIAGE_RETURN && feed > start ? feed - 1 : feed;
    scanLine(open, { start, end, next });
    start = next;
  }
  finishLeaf(open, 'page');
  return open.blocks;
}

const MOST_DEPTH = 50;
const CARRIAGE_RETURN = 0x0d;

function scanLine(open: OpenBlocks, line: Line): void {
  const { page, containers } = open;
  let cursor = cursorAt(page, line.start, line.end, containers.length > 0);
  let matched = 0;
  for (const container of containers) {
    const at = continueContainer(container, page, cursor, line.end);
    if (at === undefined) break;
    cursor = cursorAt(page, at, line.end, true);
    matched++;
  }
  const all = matched === containers.length;
  if (all && continueLeaf(open, cursor, line)) return;
  const opened = openContainers(open, cursor, line, matched);
  if (!opened.any && !all && lazyLine(open, opened.cursor, line)) return;
  const blank = opened.cursor.textAt === line.end;
  if (!opened.any && !all) {
    // Code below a quotation without text is taken for part of it, for a line.
    if (!blank && opened.cursor.columns >= 4) unsure();
    closeContainers(open, matched);
  }
  if (!blank) for (const container of containers) container.empty = false;
  startLeaf(open, opened.cursor, line);
}

/** Opens the quotations and lists whose marks stand at the beginning of what is left of a line. */
function openContainers(open: OpenBlocks, from: Cursor, line: Line, matched: number): { cursor: Cursor; any: boolean } {
  let cursor = from;
  let any = false;
  const { leaf } = open;
  // What may not interrupt a paragraph may not stand later on the line that does so either, nor below indented code.
  const interrupts = matched === open.containers.length && (leaf?.type === 'paragraph' || leaf?.type === 'code');
  while (cursor.textAt < line.end && cursor.columns < 4) {
    // Footnotes.
    if (open.page.startsWith('[^', cursor.textAt)) unsure();
    const found = openContainer(open.page, cursor, line.end, interrupts);
    if (found === undefined) break;
    if (!any) closeContainers(open, matched);
    any = true;
    open.containers.push(found.container);
    if (open.containers.length > MOST_DEPTH) unsure();
    cursor = cursorAt(open.page, found.at, line.end, true);
  }
  return { cursor, any };
}

function closeContainers(open: OpenBlocks, kept: number): void {
  finishLeaf(open, 'container');
  open.containers.length = kept;
}
