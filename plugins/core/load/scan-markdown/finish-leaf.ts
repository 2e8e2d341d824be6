import { findLineOffsets } from '../line-offsets.ts';
import { readDefinitions } from './definitions.ts';
import { type InlineSource, inlineSource, type Line, skipSpaceBack } from './inline-source.ts';
import type { CodeLeaf, FenceLeaf, HtmlLeaf, ParagraphLeaf } from './leaves.ts';
import type { OpenBlocks } from './scan-blocks.ts';
import { unescapeMarkdown } from './unescape.ts';
import { unsure } from './unsure.ts';

/** Ends the open leaf: at a line that begins something else, with its container, or with the page. */
export function finishLeaf(open: OpenBlocks, by: 'line' | 'container' | 'page'): void {
  const { leaf } = open;
  if (leaf === undefined) return;
  open.leaf = undefined;
  if (leaf.type === 'paragraph') finishParagraph(open, leaf);
  else if (leaf.type === 'code') finishCode(open, leaf);
  else if (leaf.type === 'html') finishHtml(open, leaf, by);
  else if (leaf.type === 'fence') {
    // What an open fence inside a list takes along is a question that no page should ask.
    if (by !== 'page' || open.containers.length > 0 || leaf.indent > 0) unsure();
    finishFence(open, leaf, undefined);
  }
}

/** Ends a fence at its closing line, or at the end of the page where it has none. */
export function finishFence(open: OpenBlocks, leaf: FenceLeaf, close: number | undefined): void {
  const { page } = open;
  open.leaf = undefined;
  const span = [leaf.start, close ?? page.length] as const;
  const [, language = '', meta = ''] = /^[ \t]*(\S*)[ \t]*([\s\S]*)$/.exec(leaf.info) ?? [];
  const value = textOfLines(page, leaf.lines);
  const known = close !== undefined && leaf.lines.length > 0;
  const lineOffsets = known ? leaf.lines.map(({ start }) => start) : findLineOffsets(value, span, page);
  open.blocks.push({
    type: 'fence',
    fence: {
      language: unescapeMarkdown(language).toLowerCase(),
      meta: unescapeMarkdown(meta),
      value,
      span,
      lineOffsets,
    },
  });
}

/** Adds a heading that begins with `#`. */
export function addHeading(open: OpenBlocks, marker: RegExpExecArray, line: Line): void {
  const { page } = open;
  const start = line.start + marker[0].length;
  const lineEnd = skipSpaceBack(page, line.end, line.start);
  let end = Math.max(lineEnd, start);
  let hashes = end;
  while (hashes > start && page[hashes - 1] === '#') hashes--;
  if (hashes === start || /[ \t]/.test(page[hashes - 1] as string)) end = skipSpaceBack(page, hashes, start);
  const source = inlineSource(page, [{ start, end, next: end }]);
  open.blocks.push({
    type: 'heading',
    source,
    depth: (marker[1] as string).length as 1,
    span: [line.start, line.end],
    inItem: open.containers.length > 0,
  });
}

/** Makes a paragraph the heading that the line below it underlines. */
export function finishSetextHeading(open: OpenBlocks, leaf: ParagraphLeaf, line: Line): boolean {
  const { page } = open;
  const source = inlineSource(page, leaf.lines);
  // Definitions above the line would make it a line of its own.
  if (leaf.lazy || (source.text.startsWith('[') && source.text.includes(']:'))) unsure();
  open.leaf = undefined;
  open.blocks.push({
    type: 'heading',
    source,
    depth: page[line.start] === '=' ? 1 : 2,
    span: [source.placeOf(0), line.end],
    inItem: open.containers.length > 0,
  });
  return true;
}

function finishParagraph(open: OpenBlocks, { lines }: ParagraphLeaf): void {
  let source = inlineSource(open.page, lines);
  if (source.text.startsWith('[') && source.text.includes(']:')) {
    const { blocks, end } = readDefinitions(open.page, source);
    open.blocks.push(...blocks);
    if (end >= source.text.length) return;
    if (end > 0) source = partOf(source, end);
  }
  open.blocks.push({ type: 'paragraph', source, inItem: open.containers.length > 0 });
}

function partOf({ text, placeOf, contiguous }: InlineSource, from: number): InlineSource {
  return { text: text.slice(from), placeOf: (offset) => placeOf(offset + from), contiguous };
}

function finishCode({ page, blocks }: OpenBlocks, leaf: CodeLeaf): void {
  const lines = leaf.lines.slice(0, leaf.written);
  // Space on the empty lines after it may or may not belong to it.
  if (leaf.lines.slice(leaf.written).some(({ spaces }) => spaces)) unsure();
  const span = [leaf.start, (lines.at(-1) as Line).end] as const;
  const lineOffsets = lines.map(({ start }) => start);
  blocks.push({ type: 'fence', fence: { language: '', meta: '', value: textOfLines(page, lines), span, lineOffsets } });
}

function finishHtml({ page, blocks, containers }: OpenBlocks, leaf: HtmlLeaf, by: 'line' | 'container' | 'page'): void {
  // HTML that waits for its mark takes all that follows.
  if (leaf.end !== undefined && by !== 'line') unsure();
  const span = [(leaf.lines[0] as Line).start, (leaf.lines.at(-1) as Line).end] as const;
  const html = { value: textOfLines(page, leaf.lines), span };
  blocks.push({ type: 'html', html, nested: containers.length > 0 });
}

function textOfLines(page: string, lines: readonly Line[]): string {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (lines.every(({ start }, index) => index === 0 || start === lines[index - 1]?.next)) {
    return page.slice(first.start, last.end);
  }
  return lines.map((line) => page.slice(line.start, line === last ? line.end : line.next)).join('');
}
