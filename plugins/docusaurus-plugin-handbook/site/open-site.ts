import { relative, sep } from 'node:path';
import {
  buildGraph,
  checkHandbook,
  createLinkResolver,
  type Document,
  type Graph,
  type Handbook,
  HandbookError,
  type LinkResolver,
  type LoadOptions,
  loadHandbook,
} from '../../core/index.ts';
import { type History, readHistory } from './read-history.ts';

/** One handbook, read once for all that builds its site. */
export interface Site extends History {
  handbook: Handbook;
  graph: Graph;
  resolveLink: LinkResolver;
  /** The page at an absolute path; undefined for a file that the linter did not accept. */
  documentAt(path: string): Document | undefined;
  keepGoing: boolean;
  /** Set once every page's neighbours have been handed on, so that they do not travel twice. */
  neighboursHandedOn: boolean;
}

export interface OpenSiteOptions extends LoadOptions {
  keepGoing: boolean;
  /** False when the caller has refused error Problems already. */
  check: boolean;
}

/**
 * Reads the handbook at the root and refuses one with errors, so that `docusaurus build` by itself refuses it too.
 * A build asks for its configuration twice, and loads all modules anew for it: what was read is kept where both meet.
 */
export function openSite(options: OpenSiteOptions): Promise<Site> {
  if (process.env.NODE_ENV !== 'production') return readSite(options);
  const kept = globalThis as { [OPENED]?: Promise<Site> };
  kept[OPENED] ??= readSite(options);
  return kept[OPENED];
}

const OPENED = Symbol.for('handbook.site');

async function readSite({ keepGoing, check, ...load }: OpenSiteOptions): Promise<Site> {
  const handbook = await loadHandbook(load);
  const graph = buildGraph(handbook);
  if (check && !keepGoing) refuseErrors(handbook, graph);
  const byFile = new Map(handbook.documents.map((document) => [document.file, document]));
  return {
    handbook,
    graph,
    resolveLink: createLinkResolver(handbook),
    documentAt: (path) => byFile.get(relative(handbook.root, path).split(sep).join('/')),
    ...readHistory(handbook.root),
    keepGoing,
    neighboursHandedOn: false,
  };
}

function refuseErrors(handbook: Handbook, graph: Graph): void {
  const errors = checkHandbook(handbook, graph).problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const { line, column } = first.range.start;
  throw new HandbookError(
    `The handbook has ${errors.length} error(s), the first at ${first.file}:${line}:${column}: ${first.message}`,
    { hint: 'Run `handbook lint` for the list, or `handbook build --keep-going` to publish what can be.' },
  );
}
