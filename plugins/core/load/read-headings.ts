import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Nodes, Parent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Heading } from '../model/page-content.ts';

/** Reads the headings with the anchors that the site gives them: the same slugs, counters and `{#custom}` ids. */
export function readHeadings(root: Root): Heading[] {
  const slugger = new GithubSlugger();
  const nodes: { node: HeadingNode; follows: boolean }[] = [];
  walk(root, nodes);
  return nodes.map(({ node }, index) => {
    const { text, id } = textAndId(node);
    return {
      depth: node.depth,
      text: text.trim(),
      anchor: id ?? slugger.slug(text),
      span: [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0],
      empty: isEmpty(nodes, index),
    };
  });
}

/** Walks in document order and notes for each heading whether something to read follows it. */
function walk(node: Nodes, headings: { node: HeadingNode; follows: boolean }[]): void {
  if (node.type === 'heading') {
    headings.push({ node, follows: false });
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

function isEmpty(headings: { node: HeadingNode; follows: boolean }[], index: number): boolean {
  const depth = headings[index]?.node.depth ?? 1;
  for (const [offset, { node, follows }] of headings.slice(index).entries()) {
    if (offset > 0 && node.depth <= depth) return true;
    if (follows) return false;
  }
  return true;
}

function textAndId(heading: HeadingNode): { text: string; id: string | undefined } {
  const last = heading.children.at(-1);
  const comment = last?.type === 'html' ? /^<!--\s*#(\S+?)(?:\s[\s\S]*)?-->$/.exec(last.value) : null;
  const readable = heading.children.filter((child) => child.type !== 'html');
  const text = textOf(readable.length > 0 ? readable : heading);
  if (comment?.[1] !== undefined) return { text, id: comment[1] };
  const at = text.endsWith('}') ? text.lastIndexOf('{#') : -1;
  const id = at >= 0 ? text.slice(at + 2, -1) : '';
  if (id.trim() === '' || id.includes('}')) return { text, id: undefined };
  return { text: text.slice(0, at).trimEnd(), id: id.trim() };
}
