import { buildGraph } from '../graph/build-graph.ts';
import type { Document } from '../model/document.ts';
import type { Graph } from '../model/graph.ts';
import type { ConfigurationFile, Handbook } from '../model/handbook.ts';
import type { Directive } from '../model/page-content.ts';
import type { Finding, ParseFinding, Report } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { rules } from '../rules/index.ts';
import { countCoverage } from './count-coverage.ts';
import { namesOf, outlineOf, pointersOf } from './outline-of.ts';
import { levelOf } from './rule-levels.ts';

/** All that rules found, in the parts in which it can be kept. Plain data, but for the maps. */
export interface Judgements {
  /** The state of all that is no content: see `Handbook.frame`. */
  frame: string;
  /** The state of all that files show of themselves to each other. */
  names: string;
  files: ReadonlyMap<string, FileJudgement>;
  /** What rules across files found; holds as long as `frame` and `names`. */
  across: { findings: ParseFinding[]; coverage: NonNullable<Report['coverage']> };
}

export interface FileJudgement {
  /** Names what the file held; see `contentName`. */
  content: string;
  /** Names what it shows of itself. */
  outline: string;
  /** Names what it points at. */
  pointers: string;
  /** False for a file that no tool knows. */
  counts: boolean;
  directives: readonly Directive[];
  /** What is wrong with the file by itself; holds as long as `frame` and `content`. */
  findings: readonly ParseFinding[];
  /** What is wrong with where it points; holds as long as `names` too. */
  references: readonly ParseFinding[];
}

/**
 * Judges a handbook by every rule. What an earlier run found is taken over as far as all that it depends on is the same, so
 * the answer is the same with and without it: see docs/decisions/judgements-are-kept-by-what-they-look-at.md.
 */
export function judgeHandbook(handbook: Handbook, graphOf = lazyGraph(handbook), earlier?: Judgements): Judgements {
  const active = rules.filter((rule) => levelOf(rule, handbook.settings) !== 'off');
  const before = earlier?.frame === handbook.frame ? earlier : undefined;
  const files = new Map<string, FileJudgement>();
  const judge = (file: string, content: string, anew: () => Omit<FileJudgement, 'content' | 'references'>): void => {
    const known = before?.files.get(file);
    files.set(file, known?.content === content ? known : { content, references: [], ...anew() });
  };
  for (const document of handbook.documents)
    judge(document.file, handbook.contentOf(document.file) ?? '', () => judgePage(document, handbook, active));
  for (const configuration of handbook.configurations)
    judge(configuration.file, configuration.content, () => judgeConfiguration(configuration));

  const names = namesOf(
    handbook,
    [...files].map(([file, { outline }]) => [file, outline]),
  );
  const same = before?.names === names ? before : undefined;
  for (const document of handbook.documents) {
    const { file } = document;
    const judged = files.get(file);
    if (judged === undefined) continue;
    const known = same?.files.get(file);
    // A sound page that points at the same things is sound, wherever in it they stand now.
    if (judged === known || (known?.pointers === judged.pointers && known.references.length === 0)) continue;
    files.set(file, { ...judged, references: judgeReferences(document, handbook, graphOf(), active) });
  }
  const across = same?.across ?? judgeAcross(handbook, graphOf(), active);
  return { frame: handbook.frame, names, files, across };
}

/** Judges one file of a handbook as it is now; with the graph of a moment ago where names have changed since. */
export function judgeOne(file: string, handbook: Handbook, graph: Graph): FileJudgement | undefined {
  const active = rules.filter((rule) => levelOf(rule, handbook.settings) !== 'off');
  const content = handbook.contentOf(file) ?? '';
  const document = handbook.documents.find((one) => one.file === file);
  if (document !== undefined) {
    const references = judgeReferences(document, handbook, graph, active);
    return { content, ...judgePage(document, handbook, active), references };
  }
  const configuration = handbook.configurations.find((one) => one.file === file);
  return configuration && { content, ...judgeConfiguration(configuration), references: [] };
}

function lazyGraph(handbook: Handbook): () => Graph {
  let graph: Graph | undefined;
  return () => {
    graph ??= buildGraph(handbook);
    return graph;
  };
}

function judgePage(document: Document, handbook: Handbook, active: readonly Rule[]): ReturnType<typeof judgeFile> {
  const findings = [...document.findings, ...document.snippets.flatMap((snippet) => snippet.findings)];
  for (const rule of active) findings.push(...named(rule, rule.document?.(document, handbook)));
  return judgeFile(outlineOf(document), pointersOf(document), document.content.directives, findings);
}

/** What tools find is found while they read; other files see all of such a file. */
function judgeConfiguration({ content, snippet }: ConfigurationFile): ReturnType<typeof judgeFile> {
  const read = snippet();
  return { ...judgeFile(content, '', read?.directives ?? [], read?.findings ?? []), counts: read !== undefined };
}

function judgeFile(
  outline: string,
  pointers: string,
  directives: readonly Directive[],
  findings: readonly ParseFinding[],
): Omit<FileJudgement, 'content' | 'references'> {
  return { outline, pointers, counts: true, directives, findings };
}

function judgeReferences(
  document: Document,
  handbook: Handbook,
  graph: Graph,
  active: readonly Rule[],
): ParseFinding[] {
  return active.flatMap((rule) => named(rule, rule.references?.(document, handbook, graph)));
}

function judgeAcross(handbook: Handbook, graph: Graph, active: readonly Rule[]): Judgements['across'] {
  const findings = active.flatMap((rule) => named(rule, rule.handbook?.(handbook, graph)));
  return { findings, coverage: countCoverage(handbook, graph) };
}

function named({ id }: Rule, findings: Iterable<Finding> = []): ParseFinding[] {
  return Array.from(findings, (finding) => ({ rule: id, ...finding }));
}
