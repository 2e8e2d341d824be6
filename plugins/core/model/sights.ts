import type { Document } from './document.ts';
import type { DeadLink, Node, Reference } from './graph.ts';
import type { Handbook } from './handbook.ts';
import type { AlertRule, RecordingRule } from './monitoring.ts';
import type { Outline } from './outline.ts';
import type { RunbookTarget } from './runbook-target.ts';
import type { Snippet, SnippetName } from './snippet.ts';

/**
 * What rules across files may look at, by what it is about. Each has a state of its own (`statesOf`), so that an edit asks
 * only those rules again that may look at what it changed. Where things stand is in none of the states: a finding that
 * points into a changed file is found anew.
 */
export interface Sights {
  /** Which pages there are, and what else has a name. */
  names: {
    documents: readonly Pick<Document, 'file' | 'kind' | 'id' | 'address'>[];
    nodes: ReadonlyMap<string, NamedNode>;
  };
  /** Who owns a page, and which teams there are. */
  owners: Pick<Handbook, 'owners'> & { documents: readonly PageWith<'file' | 'kind', 'owner'>[] };
  /** Which alert finds which runbook. */
  answers: {
    rules: readonly AnsweredRule[];
    withoutAlert: readonly AnsweringPage[];
    guesses: ReadonlyMap<string, AnsweringPage>;
    /** The anchors of the headings of a page; asked only for pages to whose headings some `runbook_url` leads. */
    anchorsOf(file: string): readonly string[];
  };
  /** Which alert goes to which receiver. */
  routes: { snippets: readonly RoutingSnippet[] };
  /** What configuration points at and nobody has, and the names that there are. */
  pointers: { unresolved: readonly Reference[]; nodes: ReadonlyMap<string, Pick<Node, 'kind' | 'name'>> };
  /** What rules evaluate. */
  expressions: { snippets: readonly EvaluatingSnippet[] };
  /** What services promise, and what rules evaluate; rules are asked only where some service promises something. */
  objectives: Pick<Handbook, 'settings' | 'textOf'> & {
    documents: readonly PageWith<'kind' | 'id', 'objectives'>[];
    snippets: readonly EvaluatingSnippet[];
  };
  /** Which metrics pages list and rules use; rules are asked only where some page lists any. */
  metrics: { documents: readonly PageWith<'kind', 'metrics'>[]; snippets: readonly EvaluatingSnippet[] };
  /** What rules said at a review and say now; rules are asked only where some page keeps what they said. */
  reviews: { documents: readonly ReviewedPage[]; graph: ReviewedGraph };
}

export type Sight = keyof Sights;

/** What a page may be judged by of which the front matter names something: the names that there are. */
export interface Names {
  unresolvedOf(document: Document): readonly Reference[];
  nodes: ReadonlyMap<string, Pick<Node, 'kind' | 'name'>>;
}

/** What a page may be judged by that links somewhere: which files there are, and what has an address. */
export interface Addresses {
  deadLinksOf(document: Document): readonly DeadLink[];
  documents: readonly Pick<Document, 'file'>[];
}

/** A page, and of its front matter these fields alone. */
type PageWith<Keys extends keyof Outline, Field extends string> = Pick<Outline, Keys> & {
  frontMatter: Pick<Outline['frontMatter'], 'span' | 'places'> & { value: { readonly [name in Field]?: unknown } };
};

type NamedNode = Pick<Node, 'kind' | 'name' | 'address'> & {
  placed?: readonly { name: Pick<SnippetName, 'name' | 'nameSpan' | 'isFile'>; snippet: Pick<Snippet, 'file'> }[];
};

export interface AnsweredRule {
  rule: Pick<AlertRule, 'alert' | 'labels' | 'nameSpan' | 'runbookUrlSpan'>;
  snippet: Pick<Snippet, 'file'>;
  url: string | undefined;
  target: RunbookTarget | undefined;
  runbook: string | undefined;
}

export type AnsweringPage = PageWith<'file' | 'id' | 'titleSpan', 'alerts'>;

export type RoutingSnippet = Pick<Snippet, 'file' | 'tool' | 'standalone' | 'facts'> & {
  alerts: readonly Pick<AlertRule, 'alert' | 'labels' | 'nameSpan'>[];
};

export type EvaluatingSnippet = Pick<Snippet, 'file' | 'standalone'> & {
  alerts: readonly EvaluatedAlert[];
  records: readonly Pick<RecordingRule, 'record' | keyof Evaluated>[];
};

export type EvaluatedAlert = Pick<AlertRule, 'alert' | keyof Evaluated>;

type Evaluated = Pick<AlertRule, 'expression' | 'labels' | 'metrics' | 'nameSpan' | 'expressionSpan'>;

export type ReviewedPage = PageWith<'file', 'reviewed-against' | 'reviewed' | 'state'>;

/** A graph by which alone nobody can tell more of a rule than a review does. */
export interface ReviewedGraph {
  answeredBy(file: string): readonly string[];
  nodes: ReadonlyMap<string, { rules?: readonly ReviewedRule[] }>;
}

export interface ReviewedRule {
  rule: Pick<AlertRule, 'alert' | 'expression' | 'for' | 'labels' | 'inherits' | 'nameSpan'>;
  snippet: Pick<Snippet, 'file' | 'standalone'>;
}

/** A monitoring file by itself, and what it may be judged by besides. */
export type SoleConfiguration = Pick<Handbook, 'settings' | 'textOf'> & {
  /** What it holds. */
  snippets: readonly [Snippet];
};
