import type { PageContent } from '../../model/page-content.ts';
import type { ParsedMarkdown } from '../parse-markdown.ts';
import { nameHeadings } from '../read-headings.ts';
import type { Block } from './blocks.ts';
import { findFrontMatter } from './find-front-matter.ts';
import { follow, type Gathered, isAnchor, isDirective, isReadable, readTextBlock } from './read-text-block.ts';
import { scanBlocks } from './scan-blocks.ts';
import { isUnsure, unsure } from './unsure.ts';

/**
 * Reads a page without building its tree, in a fiftieth of the time. Undefined where the page holds something rare that
 * only the full parser reads; what it does give is equal to what the tree gives, place by place.
 */
export function scanMarkdown(text: string): ParsedMarkdown | undefined {
  // Line ends that few editors write, a second byte order mark, and what parsers replace.
  if (ODD.test(text) || text.startsWith('\ufeff')) return undefined;
  try {
    const frontMatter = findFrontMatter(text);
    const blocks = scanBlocks(text, frontMatter?.span[1] ?? 0);
    return { frontMatter, content: readBlocks(text, blocks) };
  } catch (error) {
    if (isUnsure(error)) return undefined;
    throw error;
  }
}

const ODD = /[\0\u2028\u2029]|\r(?!\n)/;

function readBlocks(page: string, blocks: readonly Block[]): PageContent {
  const content: PageContent = { links: [], fences: [], codes: [], html: [], todos: [], headings: [], directives: [] };
  const definitions = new Set(blocks.flatMap((block) => (block.type === 'definition' ? [block.identifier] : [])));
  const gathered: Gathered = { page, content, headings: [], definitions, inProse: true };
  for (const block of blocks) {
    if (block.type === 'fence') {
      content.fences.push(block.fence);
      follow(gathered.headings);
    } else if (block.type === 'definition') content.links.push(block.link);
    else if (block.type === 'html') readHtml(block, gathered);
    else readTextBlock(block, gathered);
  }
  content.headings = nameHeadings(gathered.headings);
  return content;
}

function readHtml({ html, nested }: Extract<Block, { type: 'html' }>, gathered: Gathered): void {
  gathered.content.html.push(html);
  if (isDirective(html.value)) unsure();
  if (isReadable(html.value)) follow(gathered.headings);
  if (!isAnchor(html.value)) return;
  if (nested) unsure();
  // As in a paragraph, what HTML opens between blocks stays open until it is closed.
  gathered.inProse = html.value.startsWith('</');
}
