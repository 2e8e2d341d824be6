import type { HtmlStart } from './html-block.ts';
import type { Line } from './inline-source.ts';

/** The block that lines are being added to. Quotations and lists are no leaves. */
export type Leaf = ParagraphLeaf | FenceLeaf | CodeLeaf | HtmlLeaf | TableLeaf;

export interface ParagraphLeaf {
  type: 'paragraph';
  lines: Line[];
  /** A line of it stands outside the container that it belongs to. */
  lazy: boolean;
}

export interface FenceLeaf {
  type: 'fence';
  /** Its own first characters, which the closing line repeats. */
  mark: string;
  /** Columns before its mark: as many are taken from its lines. */
  indent: number;
  info: string;
  start: number;
  lines: Line[];
}

/** Code by indentation. */
export interface CodeLeaf {
  type: 'code';
  start: number;
  lines: (Line & { spaces?: boolean })[];
  /** How many of the lines stand before the empty ones at the end. */
  written: number;
}

export interface HtmlLeaf extends HtmlStart {
  type: 'html';
  lines: Line[];
}

export interface TableLeaf {
  type: 'table';
}
