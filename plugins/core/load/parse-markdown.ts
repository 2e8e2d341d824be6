import type { Nodes, Parent, Root, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Fence, Html, InlineCode, Link, PageContent } from '../model/page-content.ts';
import type { Span } from '../model/span.ts';
import { findLineOffsets } from './line-offsets.ts';
import { targetSpanOf } from './link-places.ts';
import { readDirectives } from './read-directives.ts';
import { readHeadings } from './read-headings.ts';

/** What Markdown says, before its YAML is read. */
export interface ParsedMarkdown {
  /** The block with its fences, and the YAML between them. */
  frontMatter: { span: Span; yaml: Span } | undefined;
  content: PageContent;
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();

/** The tree of a page: for the few rules that read sentences or tables. */
export const parseTree = (text: string): Root => processor.parse(text) as Root;

/** Reads one page of CommonMark and GFM through its full tree: what is always right, and what the scanner is measured by. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const root = parseTree(text);
  const found: Found = { links: [], fences: [], codes: [], html: [], todos: [] };
  collect(root, text, found, true);
  return {
    frontMatter: frontMatterOf(root, text),
    content: { ...found, headings: readHeadings(root), directives: readDirectives(root) },
  };
}

type Found = Omit<PageContent, 'headings' | 'directives'>;

function collect(node: Nodes, text: string, found: Found, inProse: boolean): void {
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition':
      found.links.push(readLink(node, text));
      break;
    case 'code':
      found.fences.push(readFence(node, text));
      break;
    case 'inlineCode':
      found.codes.push({ value: node.value, span: spanOf(node), inProse } satisfies InlineCode);
      break;
    case 'html':
      found.html.push({ value: node.value, span: spanOf(node) } satisfies Html);
      break;
    case 'text':
      findTodos(node.value, spanOf(node), text, found.todos);
      break;
  }
  if (!('children' in node)) return;
  let free = inProse && !APART.has(node.type);
  for (const child of (node as Parent).children) {
    // Raw HTML opens and closes its links between the nodes of a paragraph.
    if (child.type === 'html' && /^<\/?a[\s>]/i.test(child.value)) free = inProse && child.value.startsWith('</');
    collect(child, text, found, free);
  }
}

/** Where a name in code is no running text: it could not become a link of its own. */
const APART: ReadonlySet<string> = new Set(['heading', 'link', 'linkReference']);

function readLink(node: Extract<Nodes, { type: 'link' | 'image' | 'definition' }>, text: string): Link {
  const span = spanOf(node);
  return {
    type: node.type,
    target: node.url,
    text: node.type === 'link' ? plainContent(node) : ((node.type === 'image' ? node.alt : node.label) ?? ''),
    span,
    targetSpan: targetSpanOf(node.url, span, text),
  };
}

function readFence(node: Extract<Nodes, { type: 'code' }>, text: string): Fence {
  const span = spanOf(node);
  return {
    language: (node.lang ?? '').toLowerCase(),
    meta: node.meta ?? '',
    value: node.value,
    span,
    lineOffsets: findLineOffsets(node.value, span, text),
  };
}

function findTodos(value: string, span: Span, text: string, todos: Span[]): void {
  for (const match of value.matchAll(/\b(?:TODO|TBD|FIXME)\b/g)) {
    const start = span[0] + match.index;
    // Escapes and entities shift what follows them; the whole text is then the honest answer.
    todos.push(text.startsWith(match[0], start) ? [start, start + match[0].length] : span);
  }
}

function frontMatterOf(root: Root, text: string): ParsedMarkdown['frontMatter'] {
  const first = root.children[0] as Yaml | undefined;
  if (first?.type !== 'yaml') return undefined;
  const span = spanOf(first);
  const start = (/\r\n|\r|\n/.exec(text)?.index ?? 0) + (text.startsWith('\r\n', text.search(/[\r\n]/)) ? 2 : 1);
  return { span, yaml: [start, start + first.value.length] };
}

function plainContent(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? (node as Parent).children.map(plainContent).join('') : '';
}

export function spanOf(node: Nodes): Span {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
