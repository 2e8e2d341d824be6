import { buildGraph } from '../graph/build-graph.ts';
import type { Document } from '../model/document.ts';
import type { Graph } from '../model/graph.ts';
import type { ConfigurationFile, Handbook } from '../model/handbook.ts';
import type { Directive } from '../model/page-content.ts';
import type { Finding, ParseFinding, Report } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { rules } from '../rules/index.ts';
import { countCoverage } from './count-coverage.ts';
import { namesOf, outlineOf, type Pointers, pointersOf, type Shown } from './outline-of.ts';
import { levelOf } from './rule-levels.ts';

/** All that rules found, in the parts in which it can be kept. Plain data, but for the maps. */
export interface Judgements {
  /** The state of all that is no content: see `Handbook.frame`. */
  frame: string;
  /** The state of all that files show of themselves to all others. */
  names: string;
  files: ReadonlyMap<string, FileJudgement>;
  across: AcrossJudgement;
}

export interface FileJudgement extends Shown, Pointers {
  /** Names what the file held; see `contentName`. */
  content: string;
  /** False for a file that no tool knows. */
  counts: boolean;
  directives: readonly Directive[];
  /** What is wrong with the file by itself; holds as long as `frame` and `content`. */
  findings: readonly ParseFinding[];
  /** What is wrong with where it points; holds as long as `names`, and the parts of `asked`. */
  references: readonly ParseFinding[];
  /** Files to whose headings it links. */
  asked: readonly string[];
}

/** What rules across files found; holds as long as `frame` and `names`, and the files that the findings point into. */
interface AcrossJudgement {
  findings: ParseFinding[];
  coverage: NonNullable<Report['coverage']>;
  /** Some `runbook_url` leads to a heading: then it holds as long as the parts of all files too. */
  asksHeadings: boolean;
}

/**
 * Judges a handbook by every rule. What an earlier run found is taken over as far as all that it depends on is the same, so
 * the answer is the same with and without it: see docs/decisions/judgements-are-kept-by-what-they-look-at.md.
 */
export function judgeHandbook(handbook: Handbook, graphOf = lazyGraph(handbook), earlier?: Judgements): Judgements {
  const active = activeRules(handbook);
  const before = earlier?.frame === handbook.frame ? earlier : undefined;
  const files = new Map<string, FileJudgement>();
  const judge = (file: string, content: string, anew: () => OwnJudgement): void => {
    const known = before?.files.get(file);
    files.set(file, known?.content === content ? known : { content, references: [], asked: [], ...anew() });
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
  const hasOldParts = (file: string): boolean => same?.files.get(file)?.parts === files.get(file)?.parts;
  for (const document of handbook.documents) {
    const { file } = document;
    const judged = files.get(file);
    if (judged === undefined) continue;
    const known = same?.files.get(file);
    const isAnswered = known?.asked.every(hasOldParts) ?? false;
    if (judged === known && isAnswered) continue;
    // A sound page that points at the same things is sound, wherever in it they stand now.
    const wasSound = known?.references.length === 0;
    const references: ParseFinding[] = [];
    let asked = known?.asked ?? [];
    if (!wasSound || known.named !== judged.named)
      references.push(...judgeNames(document, handbook, graphOf(), active));
    if (!wasSound || known.linked !== judged.linked || !isAnswered) {
      references.push(...judgeLinks(document, handbook, graphOf(), active));
      asked = graphOf().pagesLinkedByHeading(document);
    }
    files.set(file, { ...judged, references, asked });
  }
  const across = isAcrossKept(same, files) ? same.across : judgeAcross(handbook, graphOf(), active);
  return { frame: handbook.frame, names, files, across };
}

/** The active rules that judge at each step, so that no page asks one that has nothing to say there. */
interface ActiveRules {
  ofPages: readonly Rule[];
  ofNames: readonly Rule[];
  ofLinks: readonly Rule[];
  across: readonly Rule[];
}

function activeRules({ settings }: Handbook): ActiveRules {
  const active = rules.filter((rule) => levelOf(rule, settings) !== 'off');
  return {
    ofPages: active.filter((rule) => rule.document !== undefined),
    ofNames: active.filter((rule) => rule.references !== undefined),
    ofLinks: active.filter((rule) => rule.links !== undefined),
    across: active.filter((rule) => rule.handbook !== undefined),
  };
}

/** Whether all files show the same of themselves in both. */
export function showSame(one: Judgements, other: Judgements | undefined): boolean {
  if (one.names !== other?.names) return false;
  return [...one.files].every(([file, { parts, title }]) => {
    const known = other.files.get(file);
    return parts === known?.parts && title === known.title;
  });
}

/** What is known of another state with the same names; a finding that points into a changed file would point beside its place. */
function isAcrossKept(same: Judgements | undefined, files: Judgements['files']): same is Judgements {
  if (same === undefined) return false;
  const isSame = (file: string, what: 'content' | 'parts'): boolean =>
    files.get(file)?.[what] === same.files.get(file)?.[what];
  const { findings, asksHeadings } = same.across;
  if (asksHeadings && [...files.keys()].some((file) => !isSame(file, 'parts'))) return false;
  return findings.every(({ file, related = [] }) =>
    [{ file }, ...related].every((place) => isSame(place.file, 'content')),
  );
}

/** Judges one file of a handbook as it is now; with the graph of a moment ago where names have changed since. */
export function judgeOne(file: string, handbook: Handbook, graph: Graph): FileJudgement | undefined {
  const active = activeRules(handbook);
  const content = handbook.contentOf(file) ?? '';
  const document = handbook.documents.find((one) => one.file === file);
  if (document !== undefined) {
    const names = judgeNames(document, handbook, graph, active);
    const links = judgeLinks(document, handbook, graph, active);
    return { content, ...judgePage(document, handbook, active), references: [...names, ...links], asked: [] };
  }
  const configuration = handbook.configurations.find((one) => one.file === file);
  return configuration && { content, ...judgeConfiguration(configuration), references: [], asked: [] };
}

function lazyGraph(handbook: Handbook): () => Graph {
  let graph: Graph | undefined;
  return () => {
    graph ??= buildGraph(handbook);
    return graph;
  };
}

/** What can be said of a file by itself. */
type OwnJudgement = Omit<FileJudgement, 'content' | 'references' | 'asked'>;

function judgePage(document: Document, handbook: Handbook, { ofPages }: ActiveRules): OwnJudgement {
  const findings = [...document.findings, ...document.snippets.flatMap((snippet) => snippet.findings)];
  for (const rule of ofPages) addNamed(findings, rule, rule.document?.(document, handbook));
  return {
    ...outlineOf(document, handbook),
    ...pointersOf(document, handbook),
    counts: true,
    directives: document.content.directives,
    findings,
  };
}

/** What tools find is found while they read; other files see all of such a file. */
function judgeConfiguration({ content, snippet }: ConfigurationFile): OwnJudgement {
  const read = snippet();
  const { directives = [], findings = [] } = read ?? {};
  const shown = { outline: content, parts: '', title: '' };
  return { ...shown, named: '', linked: '', counts: read !== undefined, directives, findings };
}

function judgeNames(document: Document, handbook: Handbook, graph: Graph, { ofNames }: ActiveRules): ParseFinding[] {
  const findings: ParseFinding[] = [];
  for (const rule of ofNames) addNamed(findings, rule, rule.references?.(document, handbook, graph));
  return findings;
}

function judgeLinks(document: Document, handbook: Handbook, graph: Graph, { ofLinks }: ActiveRules): ParseFinding[] {
  const findings: ParseFinding[] = [];
  for (const rule of ofLinks) addNamed(findings, rule, rule.links?.(document, handbook, graph));
  return findings;
}

function judgeAcross(handbook: Handbook, graph: Graph, { across }: ActiveRules): AcrossJudgement {
  const findings: ParseFinding[] = [];
  for (const rule of across) addNamed(findings, rule, rule.handbook?.(handbook, graph));
  return { findings, coverage: countCoverage(handbook, graph), asksHeadings: asksHeadings(handbook) };
}

/** `#?namespace=…` holds labels, and no heading. */
function asksHeadings({ snippets }: Handbook): boolean {
  return snippets.some(({ alerts }) => alerts.some(({ annotations }) => /#[^?]/.test(annotations.runbook_url ?? '')));
}

function addNamed(findings: ParseFinding[], { id }: Rule, found: Iterable<Finding> = []): void {
  for (const finding of found) findings.push({ rule: id, ...finding });
}
