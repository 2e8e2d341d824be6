import { collectPointers } from '../graph/collect-references.ts';
import type { Document } from '../model/document.ts';
import type { Graph } from '../model/graph.ts';
import type { ConfigurationFile, Handbook } from '../model/handbook.ts';
import type { Directive } from '../model/page-content.ts';
import type { Finding, ParseFinding } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { nameOf, type Shown, shownByConfiguration, shownByPage } from './facets.ts';

/** What was found of one file. Plain data. */
export interface FileJudgement {
  /** Names what the file held; see `contentName`. */
  content: string;
  /** What others look at. */
  shown: Shown;
  /** What it names in its front matter, and where it links to: a page without a fault that points at the same has none. */
  named: string;
  linked: string;
  /** False for a file that no tool knows. */
  counts: boolean;
  directives: readonly Directive[];
  /** What is wrong with the file by itself; holds as long as `Handbook.frame` and `content`. */
  findings: readonly ParseFinding[];
  /** What is wrong with what it names; holds as long as the names that there are. */
  references: readonly ParseFinding[];
  /** What is wrong with where it links to; holds as long as there are the same files, and what the next two name. */
  links: readonly ParseFinding[];
  /** Whether a link leads by a name, such as that of an alert. */
  byNames: boolean;
  /** Files to whose headings it links. */
  asked: readonly string[];
}

/** Judges a page by itself. Where it points is judged when all files are known. */
export function judgePage(document: Document, handbook: Handbook, active: readonly Rule[]): FileJudgement {
  const { file, snippets, content, findings: read } = document;
  const findings = [...read, ...snippets.flatMap((snippet) => snippet.findings)];
  for (const rule of active) addNamed(findings, rule, rule.document?.(document, handbook));
  return {
    content: handbook.contentOf(file) ?? '',
    shown: shownByPage(document, handbook),
    named: nameOf(collectPointers(document, handbook)),
    linked: nameOf(content.links.map(({ type, target }) => [type, target])),
    counts: true,
    directives: content.directives,
    findings,
    references: NOTHING,
    links: NOTHING,
    byNames: false,
    asked: NOTHING,
  };
}

export function judgeConfiguration(
  { content, snippet }: ConfigurationFile,
  handbook: Handbook,
  active: readonly Rule[],
): FileJudgement {
  const read = snippet();
  const findings = [...(read?.findings ?? [])];
  if (read !== undefined) {
    const { settings, textOf } = handbook;
    for (const rule of active) addNamed(findings, rule, rule.configuration?.({ snippets: [read], settings, textOf }));
  }
  return {
    content,
    shown: shownByConfiguration(read, handbook),
    named: '',
    linked: '',
    counts: read !== undefined,
    directives: read?.directives ?? NOTHING,
    findings,
    references: NOTHING,
    links: NOTHING,
    byNames: false,
    asked: NOTHING,
  };
}

const NOTHING: readonly never[] = [];

/** Judges what a page names. */
export function judgeNames(document: Document, graph: Graph, active: readonly Rule[]): ParseFinding[] {
  const findings: ParseFinding[] = [];
  for (const rule of active) addNamed(findings, rule, rule.references?.(document, graph));
  return findings;
}

/** Judges where a page links to. */
export function judgeLinks(
  document: Document,
  { documents }: Handbook,
  { deadLinksOf, pagesLinkedByHeading, linksByNames }: Graph,
  active: readonly Rule[],
): Pick<FileJudgement, 'links' | 'byNames' | 'asked'> {
  const links: ParseFinding[] = [];
  for (const rule of active) addNamed(links, rule, rule.links?.(document, { documents, deadLinksOf }));
  return { links, byNames: linksByNames(document), asked: pagesLinkedByHeading(document) };
}

export function addNamed(findings: ParseFinding[], { id }: Rule, found: Iterable<Finding> = []): void {
  for (const finding of found) findings.push({ rule: id, ...finding });
}
