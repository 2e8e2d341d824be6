import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Nodes, Parent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Heading } from '../model/page-content.ts';
import type { Span } from '../model/span.ts';

/** A heading as it stands in the page, before it is given its anchor. */
export interface FoundHeading {
  depth: Heading['depth'];
  /** Its readable text, with a `{#custom}` id if it has one. */
  text: string;
  /** The HTML at its end, which may be a comment with its id. */
  comment: string | undefined;
  span: Span;
  /** Whether something to read stands between it and the next heading. */
  follows: boolean;
}

/** Reads the headings of a tree. */
export function readHeadings(root: Root): Heading[] {
  const found: FoundHeading[] = [];
  walk(root, found);
  return nameHeadings(found);
}

/** Gives headings the anchors that the site gives them: the same slugs, counters and `{#custom}` ids. */
export function nameHeadings(found: readonly FoundHeading[]): Heading[] {
  const slugger = new GithubSlugger();
  return found.map((heading, index) => {
    const { text, id } = textAndId(heading);
    return {
      depth: heading.depth,
      text: text.trim(),
      anchor: id ?? slugger.slug(text),
      span: heading.span,
      empty: isEmpty(found, index),
    };
  });
}

/** Walks in document order and notes for each heading whether something to read follows it. */
function walk(node: Nodes, headings: FoundHeading[]): void {
  if (node.type === 'heading') {
    headings.push(foundHeading(node));
    return;
  }
  if (isContent(node)) {
    const last = headings.at(-1);
    if (last !== undefined) last.follows = true;
  }
  if ('children' in node) for (const child of (node as Parent).children) walk(child, headings);
}

function isContent(node: Nodes): boolean {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() !== '';
  if (node.type === 'text') return node.value.trim() !== '';
  return ['code', 'inlineCode', 'image', 'imageReference', 'tableCell'].includes(node.type);
}

function foundHeading(node: HeadingNode): FoundHeading {
  const last = node.children.at(-1);
  const readable = node.children.filter((child) => child.type !== 'html');
  return {
    depth: node.depth,
    text: textOf(readable.length > 0 ? readable : node),
    comment: last?.type === 'html' ? last.value : undefined,
    span: [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0],
    follows: false,
  };
}

function isEmpty(headings: readonly FoundHeading[], from: number): boolean {
  const depth = headings[from]?.depth ?? 1;
  for (let index = from; index < headings.length; index++) {
    const heading = headings[index] as FoundHeading;
    if (index > from && heading.depth <= depth) return true;
    if (heading.follows) return false;
  }
  return true;
}

function textAndId({ text, comment = '' }: FoundHeading): { text: string; id: string | undefined } {
  const commented = /^<!--\s*#(\S+?)(?:\s[\s\S]*)?-->$/.exec(comment);
  if (commented?.[1] !== undefined) return { text, id: commented[1] };
  const at = text.endsWith('}') ? text.lastIndexOf('{#') : -1;
  const id = at >= 0 ? text.slice(at + 2, -1) : '';
  if (id.trim() === '' || id.includes('}')) return { text, id: undefined };
  return { text: text.slice(0, at).trimEnd(), id: id.trim() };
}
