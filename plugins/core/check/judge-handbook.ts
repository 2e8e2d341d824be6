import { buildGraph } from '../graph/build-graph.ts';
import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import type { ParseFinding, Report } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import type { Sight, Sights } from '../model/sights.ts';
import { rules } from '../rules/index.ts';
import { countCoverage } from './count-coverage.ts';
import { type FacetStates, facetOf, nameOf, statesOf } from './facets.ts';
import { addNamed, type FileJudgement, judgeConfiguration, judgeLinks, judgeNames, judgePage } from './judge-file.ts';
import { looksOf } from './looks-of.ts';
import { levelOf } from './rule-levels.ts';
import { viewsOf } from './views-of.ts';

/** All that rules found, in the parts in which it can be kept. Plain data, but for the map. */
export interface Judgements {
  /** The state of all that is no content: see `Handbook.frame`. */
  frame: string;
  /** The state of what all files show of themselves. */
  states: FacetStates;
  /** Which files there are. */
  listing: string;
  files: ReadonlyMap<string, FileJudgement>;
  /** What rules across files found; holds as long as what they look at, and the files that it points into. */
  across: Readonly<Record<Sight, readonly ParseFinding[]>>;
  /** Holds as long as what alerts find. */
  coverage: NonNullable<Report['coverage']>;
}

/**
 * Judges a handbook by every rule. What an earlier run found is taken over as far as all that it depends on is the same, so
 * the answer is the same with and without it: see docs/decisions/judgements-are-kept-by-what-they-look-at.md.
 */
export function judgeHandbook(
  handbook: Handbook,
  graphOf = once(() => buildGraph(handbook)),
  earlier?: Judgements,
): Judgements {
  const active = activeRules(handbook);
  const before = earlier?.frame === handbook.frame ? earlier : undefined;
  const files = judgeFiles(handbook, active, before);
  const listing = listingOf(handbook);
  const states = statesOf(files, before);
  const now = looksOf(states);
  const then = before && looksOf(before.states);
  const areFilesSame = listing === before?.listing;
  const areNamesSame = now.names === then?.names;

  for (const document of handbook.documents) {
    const { file } = document;
    const judged = files.get(file);
    if (judged === undefined) continue;
    const known = before?.files.get(file);
    // A page without a fault that points at the same things has none, wherever in it they stand now.
    const holds = (found: 'references' | 'links', pointers: 'named' | 'linked'): boolean =>
      known === judged || (known?.[found].length === 0 && known[pointers] === judged[pointers]);
    const hasOldHeadings = (asked: string): boolean => headingsOf(asked, files) === headingsOf(asked, before?.files);
    const named = areNamesSame && holds('references', 'named') ? known : undefined;
    const isLinkedSame =
      areFilesSame && (areNamesSame || known?.byNames === false) && known?.asked.every(hasOldHeadings);
    const linked = isLinkedSame && holds('links', 'linked') ? known : undefined;
    if (named === judged && linked === judged) continue;
    const { links, byNames, asked } = linked ?? judgeLinks(document, handbook, graphOf(), active.ofLinks);
    const references = named?.references ?? judgeNames(document, graphOf(), active.ofNames);
    files.set(file, { ...judged, references, links, byNames, asked });
  }

  const views = viewsOf(handbook, graphOf);
  const isKept = (sight: Sight): boolean =>
    now[sight] === then?.[sight] && (before?.across[sight].every(pointsIntoOld) ?? false);
  const pointsIntoOld = ({ file, related = [] }: ParseFinding): boolean =>
    [{ file }, ...related].every((place) => files.get(place.file)?.content === before?.files.get(place.file)?.content);
  const judge = <Name extends Sight>(sight: Name): readonly ParseFinding[] =>
    before !== undefined && isKept(sight) ? before.across[sight] : judgeAcross(sight, views[sight], active.across);
  const across: Judgements['across'] = {
    names: judge('names'),
    owners: judge('owners'),
    answers: judge('answers'),
    routes: judge('routes'),
    pointers: judge('pointers'),
    expressions: judge('expressions'),
    objectives: judge('objectives'),
    metrics: judge('metrics'),
    reviews: judge('reviews'),
  };
  const isCounted = before !== undefined && now.answers === then?.answers;
  const coverage = isCounted ? before.coverage : countCoverage(handbook, graphOf());
  return { frame: handbook.frame, states, listing, files, across, coverage };
}

/** Judges one file of a handbook as it is now; with the graph of a moment ago where names have changed since. */
export function judgeOne(file: string, handbook: Handbook, graph: Graph): FileJudgement | undefined {
  const active = activeRules(handbook);
  const document = handbook.documents.find((one) => one.file === file);
  if (document !== undefined) {
    const references = judgeNames(document, graph, active.ofNames);
    const links = judgeLinks(document, handbook, graph, active.ofLinks);
    return { ...judgePage(document, handbook, active.ofPages), references, ...links };
  }
  const configuration = handbook.configurations.find((one) => one.file === file);
  return configuration && judgeConfiguration(configuration, handbook, active.ofConfigurations);
}

/** Every file by itself; as it was judged before where it holds the same. */
function judgeFiles(
  handbook: Handbook,
  active: ActiveRules,
  before: Judgements | undefined,
): Map<string, FileJudgement> {
  const files = new Map<string, FileJudgement>();
  const keep = (file: string): boolean => {
    const known = before?.files.get(file);
    if (known === undefined || known.content !== handbook.contentOf(file)) return false;
    files.set(file, known);
    return true;
  };
  for (const document of handbook.documents)
    if (!keep(document.file)) files.set(document.file, judgePage(document, handbook, active.ofPages));
  for (const one of handbook.configurations)
    if (!keep(one.file)) files.set(one.file, judgeConfiguration(one, handbook, active.ofConfigurations));
  return files;
}

/** Names the files that there are, and those that are pages. */
function listingOf({ contentFolders, files, documents }: Handbook): string {
  return nameOf([contentFolders, [...files], documents.map(({ file }) => file)]);
}

function headingsOf(file: string, files: Judgements['files'] | undefined): string {
  return facetOf(files?.get(file)?.shown, 'headings');
}

/** The active rules that judge at each step, so that no page asks one that has nothing to say there. */
interface ActiveRules {
  ofPages: readonly Rule[];
  ofConfigurations: readonly Rule[];
  ofNames: readonly Rule[];
  ofLinks: readonly Rule[];
  across: readonly Rule[];
}

function activeRules({ settings }: Handbook): ActiveRules {
  const active = rules.filter((rule) => levelOf(rule, settings) !== 'off');
  return {
    ofPages: active.filter((rule) => rule.document !== undefined),
    ofConfigurations: active.filter((rule) => rule.configuration !== undefined),
    ofNames: active.filter((rule) => rule.references !== undefined),
    ofLinks: active.filter((rule) => rule.links !== undefined),
    across: active.filter((rule) => rule.across !== undefined),
  };
}

function judgeAcross<Name extends Sight>(
  sight: Name,
  view: () => Sights[Name],
  across: readonly Rule[],
): ParseFinding[] {
  const findings: ParseFinding[] = [];
  const asked = across.filter((rule) => rule.across?.[sight] !== undefined);
  if (asked.length === 0) return findings;
  const seen = view();
  for (const rule of asked) addNamed(findings, rule, rule.across?.[sight]?.(seen));
  return findings;
}
