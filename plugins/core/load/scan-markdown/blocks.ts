import type { Fence, Heading, Html, Link } from '../../model/page-content.ts';
import type { Span } from '../../model/span.ts';
import type { InlineSource } from './inline-source.ts';

/** What the first pass finds, in the order of the page: blocks whose text the second pass reads, and finished ones. */
export type Block = TextBlock | FenceBlock | HtmlBlock | DefinitionBlock;

/** A paragraph, a heading or the cell of a table. */
export interface TextBlock {
  type: 'paragraph' | 'heading' | 'cell';
  source: InlineSource;
  /** Of a heading alone. */
  depth?: Heading['depth'];
  span?: Span;
  /** Inside a list, where `[x]` at the beginning is a box to tick. */
  inItem: boolean;
}

export interface FenceBlock {
  type: 'fence';
  fence: Fence;
}

export interface HtmlBlock {
  type: 'html';
  html: Html;
  /** Inside a list or a quotation. */
  nested: boolean;
}

export interface DefinitionBlock {
  type: 'definition';
  link: Link;
  /** As references find it. */
  identifier: string;
}
