import type { Span } from './span.ts';

/** What a Markdown page contains, as far as rules, graph and site ask. Plain data, so that it can be cached as JSON. */
export interface PageContent {
  headings: Heading[];
  links: Link[];
  fences: Fence[];
  /** Inline code: the places where a page may mention a name. */
  codes: InlineCode[];
  html: Html[];
  directives: Directive[];
  /** Places where the author wrote TODO, TBD or FIXME in prose. */
  todos: Span[];
}

export interface Heading {
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** The text as read, without mark-up. */
  text: string;
  /** The anchor that the site gives this heading, unique within the page. */
  anchor: string;
  span: Span;
  /** True when nothing but sub-headings and comments stands before the next heading of the same or a higher level. */
  empty: boolean;
}

export interface Link {
  type: 'link' | 'image' | 'definition';
  /** The target as written, entities and escapes resolved, not percent-decoded. */
  target: string;
  text: string;
  span: Span;
  /** The target alone, when it stands in the source to the letter; else the whole link. */
  targetSpan: Span;
}

export interface Fence {
  /** First word of the info string, lower case; empty when none was given. */
  language: string;
  /** The rest of the info string. */
  meta: string;
  value: string;
  span: Span;
  /** For each line of `value`: the offset in the file where that line starts. */
  lineOffsets: number[];
}

export interface InlineCode {
  value: string;
  span: Span;
  /** False in headings and inside links, where it cannot become a link of its own. */
  inProse: boolean;
}

export interface Html {
  value: string;
  span: Span;
}

/** `<!-- handbook disable rule: reason -->` and its kin, with the text that it covers. */
export interface Directive {
  /** The comment's text without its delimiters; begins with `handbook`. */
  text: string;
  span: Span;
  /** What it covers; the whole file when it stands before the first heading. */
  covers: Span | 'file';
}
