import { hash } from 'node:crypto';
import { collectReferences } from '../graph/collect-references.ts';
import { followUps } from '../graph/queries/follow-ups.ts';
import type { Document } from '../model/document.ts';
import type { Reference } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Snippet } from '../model/snippet.ts';

/** What one file shows of itself to others, in the order of `FACETS`; an empty text where it has nothing of a sort. */
export type Shown = readonly string[];

interface Facet {
  /** What a page says of it outside of its fences; undefined where it says nothing. */
  page?(document: Document, handbook: Handbook): unknown;
  /** What monitoring configuration says of it. */
  snippet?(snippet: Snippet, handbook: Pick<Handbook, 'settings'>): unknown;
}

/**
 * What files show of themselves to others, apart by who looks at it. No places: see `Sights`. Those that pages have stand
 * first, and what comes after the last is left out.
 */
const FACETS = {
  /** Shown by every page. */
  kind: { page: ({ kind = 'page' }) => kind, snippet: ({ tool, standalone }) => [tool, standalone] },
  owner: {
    page: ({ kind, frontMatter: { value } }) => saying(value.owner, [value.owner, kind === 'service']),
  },
  /** Alerts that it would define if no rule in the handbook did. */
  claims: {
    page: (document, handbook) =>
      namedBy(document, handbook, ({ to, optional }) => to[0] === 'alert' && !optional).map(({ target }) => target),
  },
  answers: {
    page: (document, handbook) => {
      const { aliases, alerts } = document.frontMatter.value;
      const named = namedBy(document, handbook, ({ label, to }) => label === 'answers' || to[0] === 'alert');
      return saying(aliases ?? alerts ?? named[0], [aliases, alerts, named.map(pointerOf)]);
    },
  },
  /** Looked at by those alone who link to a part of the page. */
  headings: { page: ({ content: { headings } }) => headings.map(({ depth, anchor }) => [depth, anchor]) },
  reviewed: {
    page: ({ frontMatter: { value } }) =>
      saying(value['reviewed-against'], [value['reviewed-against'], value.reviewed, value.state]),
  },
  objectives: {
    page: ({ kind, frontMatter: { value } }) =>
      saying(kind === 'service' ? value.objectives : undefined, value.objectives),
  },
  metrics: {
    page: ({ kind, frontMatter: { value } }) =>
      saying(kind === 'monitoring' ? value.metrics : undefined, value.metrics),
  },
  /** Names that are no alerts, and whether there is a page of follow-ups. */
  made: {
    page: (document, handbook) =>
      document.kind === 'rca' && followUps(handbook, [document]).length > 0 ? 'follow-ups' : undefined,
    snippet: ({ standalone, alerts, records, names, references }) => [
      records.map(({ record }) => record),
      [...new Set([...alerts, ...records].flatMap(({ metrics }) => metrics.map(({ name }) => name)))],
      references.filter(({ to }) => to.includes('metric')).map(({ target }) => target),
      standalone ? names.map(({ kind, name, isFile, aliases }) => [kind, name, isFile, aliases]) : [],
    ],
  },
  alerts: { snippet: ({ alerts }) => alerts.map(({ alert }) => alert) },
  labels: {
    snippet: ({ standalone, alerts }) => [standalone, alerts.map(({ alert, labels }) => [alert, labels])],
  },
  urls: {
    snippet: ({ alerts }) => alerts.map(({ alert, annotations }) => [alert, annotations.runbook_url]),
  },
  /** Addresses that may lead to a heading: `#?namespace=…` holds labels, and no heading. */
  headed: {
    snippet: ({ alerts }, { settings }) => {
      const isAnywhere = settings['runbook-urls']?.some(({ pattern }) => pattern.includes('{anchor}')) ?? false;
      const urls = alerts.flatMap(({ annotations }) => annotations.runbook_url ?? []);
      return isAnywhere ? urls : urls.filter((url) => /#[^?]/.test(url));
    },
  },
  points: {
    snippet: ({ standalone, tool, alerts, records, references, facts }) =>
      standalone
        ? [
            tool,
            references.map(({ from, target, to, optional }) => [from, target, to, optional]),
            [...alerts, ...records].map(({ group }) => group),
            facts,
          ]
        : [],
  },
  expressions: {
    snippet: ({ standalone, alerts, records }) =>
      standalone
        ? [
            alerts.map(({ alert, expression }) => [alert, expression]),
            records.map(({ record, expression, labels }) => [record, expression, labels]),
          ]
        : [],
  },
  waits: {
    snippet: ({ standalone, alerts }) =>
      standalone ? alerts.map(({ for: wait, inherits }) => [wait, inherits?.labels]) : [],
  },
} as const satisfies Record<string, Facet>;

export type FacetName = keyof typeof FACETS;

const NAMES = Object.keys(FACETS) as FacetName[]; // its own keys, which `satisfies` keeps
/** Of pages without configuration in them, as most are. */
const NAMES_OF_PAGES = NAMES.slice(0, NAMES.findLastIndex((name) => 'page' in FACETS[name]) + 1);
const AT = Object.fromEntries(NAMES.map((name, at) => [name, at])) as Record<FacetName, number>;

export function shownByPage(document: Document, handbook: Handbook): Shown {
  const { snippets } = document;
  if (snippets.length === 0) return show(NAMES_OF_PAGES, ({ page }: Facet) => page?.(document, handbook));
  return show(NAMES, ({ page, snippet }: Facet) => [page?.(document, handbook), ...mapIf(snippets, handbook, snippet)]);
}

export function shownByConfiguration(read: Snippet | undefined, handbook: Handbook): Shown {
  return read === undefined ? [] : show(NAMES, ({ snippet }: Facet) => mapIf([read], handbook, snippet));
}

/** What a file shows of one facet. */
export function facetOf(shown: Shown | undefined, name: FacetName): string {
  return shown?.[AT[name]] ?? '';
}

/** What all files show together, by facet; empty where none shows anything of it. */
export type FacetStates = Readonly<Record<FacetName, string>>;

type Files = ReadonlyMap<string, { shown: Shown }>;

/** The states of all facets; those of an earlier run where all files show the same as then. */
export function statesOf(files: Files, before: { files: Files; states: FacetStates } | undefined): FacetStates {
  const isSameSet = before?.files.size === files.size && [...files.keys()].every((file) => before.files.has(file));
  const changed = [...files].filter(([file, one]) => one !== before?.files.get(file));
  const states = NAMES.map((name) => {
    const isSame = ([file, { shown }]: (typeof changed)[number]): boolean =>
      facetOf(shown, name) === facetOf(before?.files.get(file)?.shown, name);
    return [
      name,
      before !== undefined && isSameSet && changed.every(isSame) ? before.states[name] : stateOf(name, files),
    ];
  });
  return Object.fromEntries(states) as FacetStates; // of all names
}

function stateOf(name: FacetName, files: Files): string {
  const own = [...files].map(([file, { shown }]) => [file, facetOf(shown, name)]);
  return nameOf(own.filter(([, shown]) => shown !== ''));
}

/** A name for a value of plain data: short ones stand for themselves, and nothing is an empty text. */
export function nameOf(value: unknown): string {
  if (isNothing(value)) return '';
  const json = JSON.stringify(value);
  return json.length <= LONGEST_IN_WORDS ? json : hash('sha1', json, 'base64');
}

/** JSON that is longer than the hash. */
const LONGEST_IN_WORDS = 28;

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isNothing));
}

function show(names: readonly FacetName[], read: (facet: Facet) => unknown): Shown {
  const shown = names.map((name) => nameOf(read(FACETS[name])));
  return shown.slice(0, shown.findLastIndex((value) => value !== '') + 1);
}

function mapIf(snippets: readonly Snippet[], handbook: Handbook, say: Facet['snippet']): unknown[] {
  return say === undefined ? [] : snippets.map((snippet) => say(snippet, handbook));
}

function saying(isSaid: unknown, value: unknown): unknown {
  return isSaid === undefined ? undefined : value;
}

function namedBy(document: Document, handbook: Handbook, isMeant: (reference: Reference) => boolean): Reference[] {
  return collectReferences(document, handbook).filter(isMeant);
}

function pointerOf({ target, to, label, derived, optional }: Reference): unknown[] {
  return [target, to, label, derived, optional];
}
