import type { Document } from './document.ts';
import type { AlertRule } from './monitoring.ts';
import type { Link } from './page-content.ts';
import type { Snippet, SnippetName } from './snippet.ts';
import type { Span } from './span.ts';

/** Names and references, resolved. */
export interface Graph {
  /** By id, in order: documents by file, then other names by kind and name. */
  nodes: ReadonlyMap<string, Node>;
  /** All pointers that lead somewhere: fields, links, configuration and mentions. */
  edges: readonly Edge[];
  /** Names that nobody has. */
  unresolved: readonly Reference[];
  /** Links that lead nowhere, or where the site must not follow. */
  deadLinks: readonly DeadLink[];
  /** The same of the front matter of one page, and of monitoring configuration. */
  unresolvedOf(document: Document): readonly Reference[];
  unresolvedInSnippets(): readonly Reference[];
  /** The same of one page. */
  deadLinksOf(document: Document): readonly DeadLink[];
  /** The pages to whose headings a page links, whether the headings are there or not. */
  pagesLinkedByHeading(document: Document): readonly string[];
  /** Whether where some link of a page leads depends on the names that there are, and not on files alone. */
  linksByNames(document: Document): boolean;
  /** The alerts that a page answers, and the pages that answer an alert, by id. Cheaper than `edges`. */
  answeredBy(file: string): readonly string[];
  answering(alert: string): readonly string[];
  /** Edges that end at a node, by its id. */
  edgesTo(id: string): readonly Edge[];
  /** Edges that start at a node, by its id. */
  edgesFrom(id: string): readonly Edge[];
  /** Nodes that own a name, over the given kinds; `any` asks all kinds. */
  named(name: string, kinds: readonly string[]): readonly Node[];
}

/** Something that can be pointed at: a document, an alert, a recording rule, … */
export interface Node {
  /** A document's file; for other names `alert:etcdNoLeader`. */
  id: string;
  /** A kind's id, `page` for a plain page, `alert`, `record`, `metric`, or a kind of names that a tool gives. */
  kind: string;
  name: string;
  title: string;
  /** Where the site shows it; undefined for names without a page. */
  address: string | undefined;
  document?: Document;
  /** The rules of an alert, all of one name. */
  rules?: readonly PlacedRule[];
  /** Where a tool's configuration gives the name. */
  placed?: readonly PlacedName[];
}

/** A name with the snippet that gives it. */
export interface PlacedName {
  name: SnippetName;
  snippet: Snippet;
}

/** A rule with the snippet it stands in. */
export interface PlacedRule {
  rule: AlertRule;
  snippet: Snippet;
}

/** A reference that leads somewhere. */
export interface Edge extends Relation {
  from: string;
  to: string;
  file: string;
  span: Span;
  /** True when nobody wrote it: taken from the folder or the file name. */
  derived: boolean;
  /** A few words on where or how, for people. */
  note?: string;
}

export interface Relation {
  /** Read from the start: `answers`. */
  label: string;
  /** Read from the end: `answered by`. */
  inverse: string;
}

/** A pointer to a name, as written. */
export interface Reference extends Relation {
  /** Node that points. */
  from: string;
  file: string;
  span: Span;
  /** What is named. */
  target: string;
  /** What it may name: kinds, or `any`. */
  to: readonly string[];
  derived: boolean;
  /** True where nobody needs to have the name. */
  optional: boolean;
}

/** A link of a page that cannot be followed. */
export interface DeadLink {
  /** Page that links. */
  file: string;
  link: Link;
  outcome: DeadEnd;
}

/** Why a link cannot be followed. */
export type DeadEnd =
  /** Nothing is there. Where only the anchor is missing, `document` is the page. */
  | { type: 'missing'; missing: 'page' | 'anchor'; wanted: string; document: Document | undefined }
  /** There, but not of a type that the site publishes. */
  | { type: 'unpublished'; file: string }
  /** Unsafe to follow or to publish. */
  | { type: 'refused'; reason: string };
