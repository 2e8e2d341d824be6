import type { PageContent } from '../../model/page-content.ts';
import type { Span } from '../../model/span.ts';
import { targetSpanOf } from '../link-places.ts';
import type { FoundHeading } from '../read-headings.ts';
import type { TextBlock } from './blocks.ts';
import { settleDelimiters } from './delimiters.ts';
import type { InlineSource } from './inline-source.ts';
import type { BracketToken, Token } from './inline-tokens.ts';
import { plainInlines } from './plain-inlines.ts';
import { scanInlines } from './scan-inlines.ts';
import { unsure } from './unsure.ts';

/** What is gathered while the blocks of a page are read. */
export interface Gathered {
  page: string;
  content: PageContent;
  headings: FoundHeading[];
  definitions: ReadonlySet<string>;
  /** Whether inline code here could become a link: raw HTML may have opened one around it. */
  inProse: boolean;
}

/** Reads the running text of a paragraph, heading or cell into what its page contains. */
export function readTextBlock(block: TextBlock, gathered: Gathered): void {
  const { source } = block;
  const tokens = scanInlines(source, gathered.definitions, block.type === 'cell');
  if (block.type === 'heading') gathered.headings.push(headingOf(block, tokens));
  else if (block.type === 'cell' || hasContent(block, tokens)) follow(gathered.headings);
  if (tokens.length > 0) gather(tokens, source, gathered, block.type !== 'heading' && gathered.inProse);
}

/** Notes that there is something to read below the last heading. */
export function follow(headings: FoundHeading[]): void {
  const last = headings.at(-1);
  if (last !== undefined) last.follows = true;
}

function gather(tokens: readonly Token[], source: InlineSource, gathered: Gathered, inProse: boolean): void {
  const { content, page } = gathered;
  let free = inProse;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const span = spanIn(source, token.start, token.end);
    if (token.type === 'code') content.codes.push({ value: token.value, span, inProse: free && depth === 0 });
    else if (token.type === 'todo') {
      if (!insideImage(tokens, index)) content.todos.push(span);
    } else if (token.type === 'url') {
      const { target, text } = token;
      content.links.push({ type: 'link', target, text, span, targetSpan: targetSpanOf(target, span, page) });
    } else if (token.type === 'html') {
      content.html.push({ value: token.value, span });
      if (isDirective(token.value)) unsure();
      if (!isAnchor(token.value)) continue;
      if (depth > 0 || tokens.some(({ type }) => type === 'delimiter')) unsure();
      free = gathered.inProse && token.value.startsWith('</');
    } else if (token.type === 'open' && token.link !== undefined) {
      depth++;
      gatherLink(tokens, index, token, source, gathered);
    } else if (token.type === 'close') depth--;
    else if (token.type === 'maybe-url' && depth === 0) unsure();
  }
}

function gatherLink(
  tokens: readonly Token[],
  index: number,
  { start, end, link }: BracketToken,
  source: InlineSource,
  { content, page }: Gathered,
): void {
  if (link === undefined || link.type === 'reference') return;
  const { type, target, close } = link;
  const span = spanIn(source, start, link.end);
  const label = { start: end, end: (tokens[close] as Token).start };
  const text = plainInlines(source.text, tokens, index + 1, close, label);
  content.links.push({ type, target, text, span, targetSpan: targetSpanOf(target, span, page) });
}

function insideImage(tokens: readonly Token[], index: number): boolean {
  return tokens.some(
    (token, at) => token.type === 'open' && token.image && token.link && at < index && index < token.link.close,
  );
}

function headingOf({ source, depth = 1, span = [0, 0] }: TextBlock, tokens: readonly Token[]): FoundHeading {
  const { text } = source;
  settleDelimiters(tokens, 0, tokens.length);
  const readable = plainInlines(text, tokens, 0, tokens.length, { start: 0, end: text.length });
  const html = tokens.filter(({ type }) => type === 'html');
  // HTML inside emphasis or a link is read as text there, and so is a heading of nothing else.
  const nested = tokens.some(({ type }) => type === 'delimiter' || type === 'close');
  if (html.length > 0 && (nested || readable === '')) unsure();
  const last = tokens.at(-1);
  const comment = last?.type === 'html' && last.end === text.length ? last.value : undefined;
  return { depth, text: readable, comment, span, follows: false };
}

/** Whether there is something to read in a paragraph: comments and empty links are nothing. */
function hasContent({ source, inItem }: TextBlock, tokens: readonly Token[]): boolean {
  const { text } = source;
  const box = inItem && /^\[[ \tx]\](?=\s|$)/i.test(text) ? 3 : 0;
  if (box > 0 && text.slice(box).trim() === '') unsure();
  let at = box;
  for (const token of tokens) {
    if (token.start < at) continue;
    if (text.slice(at, token.start).trim() !== '') return true;
    if (token.type === 'code' || token.type === 'url' || token.type === 'todo') return true;
    if (token.type === 'open' && token.link === undefined) return true;
    if (token.type === 'open' && token.link?.type === 'image') return true;
    if (token.type === 'html' && isReadable(token.value)) return true;
    if (token.type === 'escape' && token.text.trim() !== '') return true;
    if (token.type === 'maybe-url') return true;
    at = token.end;
  }
  if (text.slice(at).trim() !== '') return true;
  // Marks alone are either emphasis of nothing or text.
  if (tokens.some(({ type }) => type === 'delimiter' || type === 'break')) unsure();
  return false;
}

export function isReadable(html: string): boolean {
  return html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() !== '';
}

/** Comments to the handbook cover the block after them, which the tree knows. */
export function isDirective(html: string): boolean {
  return html.includes('<!--') && /<!--\s*handbook/.test(html);
}

export function isAnchor(html: string): boolean {
  return /^<\/?a[\s>]/i.test(html);
}

function spanIn(source: InlineSource, start: number, end: number): Span {
  return [source.placeOf(start), source.placeOf(end - 1) + 1];
}
