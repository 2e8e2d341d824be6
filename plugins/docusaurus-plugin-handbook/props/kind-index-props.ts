import {
  type Document,
  followUpBoard,
  type Kind,
  type KindIndex,
  kindIndexes,
  kindReferences,
  type Node,
} from '../../core/index.ts';
import type { KindIndexEntry, KindIndexProps, PageLink } from '../props.ts';
import { feedOf } from '../site/feeds/site-feeds.ts';
import type { Site } from '../site/open-site.ts';
import { facetsOf, facetValues, markOf } from './facets.ts';
import { pageFacts } from './facts/page-facts.ts';
import { rcaFigures } from './facts/rca-facts.ts';
import { yearFacts } from './facts/year-facts.ts';
import { nodesOfKind } from './index-props.ts';
import { isDeprecated, pageLink } from './page-link.ts';
import { asText, textField } from './read-fields.ts';

/** Kinds whose index is a component of its own. */
const OWN_INDEX = ['runbook', 'service'];

/** The indexes that are made from the kinds' schemas alone. */
export function plainIndexes({ handbook }: Site): KindIndex[] {
  return kindIndexes(handbook).filter(({ kind }) => !OWN_INDEX.includes(kind.id));
}

/** What the index of a kind lists: each page with the fields that the schema chose, in the order that it chose. */
export function kindIndexProps(site: Site, kind: Kind): KindIndexProps {
  const nodes = nodesOfKind(site, kind.id).filter(isPage).toSorted(comparing(kind));
  const values = nodes.map(({ document }) => facetValues(site, document, kind));
  const facets = facetsOf(values);
  const [more, facts] = kind.id === 'rca' ? [boardLinks(site), yearFacts(site)] : [[], []];
  const address = indexLink(site, kind.id)?.address;
  const reference = referenceLink(site, kind);
  const feed = address === undefined ? undefined : feedOf(site, address);
  return {
    title: kindTitle(kind),
    one: kind.label.one,
    many: kind.label.many,
    ...(kind.description !== '' && { description: kind.description }),
    ...(feed !== undefined && { feed }),
    ...(reference !== undefined && { reference }),
    pages: nodes.map((node, at) => {
      const facets = markOf(values[at] ?? new Map());
      return { ...entry(site, node, kind, kind.index.fields), ...(Object.keys(facets).length > 0 && { facets }) };
    }),
    ...(facets.length > 0 && { facets }),
    ...(more.length > 0 && { more }),
    ...(facts.length > 0 && { facts }),
  };
}

/** Some pages of a kind as its index would list them. */
export function entriesOf(
  site: Site,
  kindId: string,
  nodes: readonly Node[],
  fields: readonly string[],
): KindIndexEntry[] {
  const kind = site.handbook.kinds.find(({ id }) => id === kindId);
  if (kind === undefined) return [];
  return nodes
    .filter(isPage)
    .toSorted(comparing(kind))
    .map((node) => entry(site, node, kind, fields));
}

function boardLinks({ handbook }: Site): PageLink[] {
  const address = followUpBoard(handbook);
  return address === undefined ? [] : [{ title: 'All follow-ups', address, kind: 'page' }];
}

type Page = Node & { document: Document };

function isPage(node: Node): node is Page {
  return node.document !== undefined;
}

/** The name of a kind's pages as a title: `Root cause analyses`. */
export function kindTitle({ label }: Kind): string {
  return label.many.charAt(0).toUpperCase() + label.many.slice(1);
}

/** The same for one of them: `Root cause analysis`. */
export function kindName({ label }: Kind): string {
  return label.one.charAt(0).toUpperCase() + label.one.slice(1);
}

/** A link to the index of a kind; undefined for a kind without pages. */
export function indexLink({ handbook }: Site, kindId: string | undefined): PageLink | undefined {
  const index = kindIndexes(handbook).find(({ kind }) => kind.id === kindId);
  return index && { title: kindTitle(index.kind), address: index.address, kind: 'page' };
}

function referenceLink({ handbook }: Site, kind: Kind): PageLink | undefined {
  const reference = kindReferences(handbook).find((candidate) => candidate.kind === kind);
  return reference && { title: `What a ${kind.label.one} holds`, address: reference.address, kind: 'page' };
}

function entry(site: Site, node: Page, kind: Kind, fields: readonly string[]): KindIndexEntry {
  const { document } = node;
  const description = textField(document, 'description');
  const { note: state, ...link } = pageLink(site, node);
  const { facts } = pageFacts(site, document, fields);
  return {
    link,
    ...(description !== undefined && { description }),
    ...(state !== undefined && { state: state === 'draft' ? 'draft' : 'deprecated' }),
    facts: [...facts, ...(kind.id === 'rca' ? rcaFigures(document) : [])],
  };
}

function comparing({ index }: Kind): (a: Node, b: Node) => number {
  const direction = index.order === 'descending' ? -1 : 1;
  // Nodes come by title, what is out of use last: sorting is stable, so equals stay so.
  return (a, b) => {
    const first = Number(isDeprecated(a)) - Number(isDeprecated(b));
    if (first !== 0) return first;
    const [x, y] = [sortValue(a, index.sortBy), sortValue(b, index.sortBy)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return x === y ? 0 : direction * (x < y ? -1 : 1);
  };
}

function sortValue({ document, title, name }: Node, field: string): string | number | undefined {
  if (field === 'title') return title;
  if (field === 'id') return name;
  const value = document?.frontMatter.value[field];
  // A page that does not state the time still has the day in its name.
  return typeof value === 'number' ? value : (asText(value) ?? /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0]);
}
