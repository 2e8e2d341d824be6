import type { Nodes, Parent } from 'mdast';
import type { Span } from '../model/span.ts';
import { parseTree, spanOf } from './parse-markdown.ts';

/** A paragraph, heading or table cell as people read it: without mark-up, code left out. */
export interface Prose {
  text: string;
  /** Text of the nearest heading of level 2 above it; empty before the first. */
  section: string;
  /** Where a stretch of `text` stands in the source. */
  spanOf(start: number, end: number): Span;
}

/** Reads the sentences of a page that are its author's own: no code, no quotations, no comments. */
export function readProse(text: string): Prose[] {
  const prose: Prose[] = [];
  collect(parseTree(text), text, { section: '' }, prose);
  return prose;
}

function collect(node: Nodes, source: string, at: { section: string }, prose: Prose[]): void {
  if (node.type === 'blockquote') return;
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const pieces = piecesOf(node, source);
    const text = pieces.map(({ value }) => value).join('');
    if (node.type === 'heading' && node.depth === 2) at.section = text.trim();
    prose.push({ text, section: at.section, spanOf: (start, end) => placed(pieces, start, end) });
  } else if ('children' in node) {
    for (const child of (node as Parent).children) collect(child, source, at, prose);
  }
}

interface Piece {
  value: string;
  span: Span;
  /** Whether the value stands in the source to the letter, so that a part of it can be pointed at. */
  literal: boolean;
}

function piecesOf(node: Nodes, source: string): Piece[] {
  if (node.type === 'text') {
    const span = spanOf(node);
    return [{ value: node.value, span, literal: source.slice(...span) === node.value }];
  }
  // Code is no sentence; a character that no word holds keeps its neighbours apart.
  if (node.type === 'inlineCode') return [{ value: '\u{fffc}', span: spanOf(node), literal: false }];
  if (node.type === 'break') return [{ value: '\n', span: spanOf(node), literal: false }];
  return 'children' in node ? (node as Parent).children.flatMap((child) => piecesOf(child, source)) : [];
}

function placed(pieces: readonly Piece[], start: number, end: number): Span {
  return [offsetIn(pieces, start, 0), offsetIn(pieces, end - 1, 1)];
}

/** The source offset of a character, or of what follows it. */
function offsetIn(pieces: readonly Piece[], index: number, after: 0 | 1): number {
  let before = 0;
  for (const { value, span, literal } of pieces) {
    if (index < before + value.length) return literal ? span[0] + index - before + after : span[after];
    before += value.length;
  }
  return pieces.at(-1)?.span[1] ?? 0;
}
