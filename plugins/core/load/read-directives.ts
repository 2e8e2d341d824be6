import type { Nodes, Parents, Root } from 'mdast';
import type { Directive } from '../model/page-content.ts';
import type { Span } from '../model/span.ts';

/**
 * Reads `<!-- handbook … -->` comments. Before the first heading one covers the file; elsewhere the next block, or,
 * inside a paragraph, that paragraph.
 */
export function readDirectives(root: Root): Directive[] {
  const directives: Directive[] = [];
  const firstHeading = root.children.find((node) => node.type === 'heading')?.position?.start.offset ?? -1;
  walk(root, firstHeading, directives);
  return directives;
}

function walk(parent: Parents, firstHeading: number, directives: Directive[]): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'html') {
      const covers = coveredBy(node, parent, index, firstHeading);
      for (const comment of commentsIn(node.value)) {
        const start = spanOf(node)[0] + comment.at;
        directives.push({ text: comment.text, span: [start, start + comment.length], covers });
      }
    } else if ('children' in node) {
      walk(node, firstHeading, directives);
    }
  }
}

function coveredBy(node: Nodes, parent: Parents, index: number, firstHeading: number): Span | 'file' {
  if (parent.type === 'root' && (spanOf(node)[0] < firstHeading || firstHeading < 0)) return 'file';
  if (parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell') return spanOf(parent);
  const next = parent.children.slice(index + 1).find((sibling) => sibling.type !== 'html');
  return next === undefined ? spanOf(node) : spanOf(next);
}

function* commentsIn(html: string): Generator<{ text: string; at: number; length: number }> {
  let at = html.indexOf('<!--');
  while (at >= 0) {
    const end = html.indexOf('-->', at + 4);
    if (end < 0) return;
    const text = html.slice(at + 4, end).trim();
    if (/^handbook\s/.test(text)) yield { text, at, length: end + 3 - at };
    at = html.indexOf('<!--', end + 3);
  }
}

function spanOf(node: Nodes): Span {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
