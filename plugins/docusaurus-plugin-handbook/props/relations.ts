import type { Edge } from '../../core/index.ts';
import type { PageLink, RelationGroup } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { edgeNote } from './edge-note.ts';
import { byTitle, pageLink } from './page-link.ts';

/** Relations that a person wants first; those that are not named here follow by name, plain links come last. */
const FIRST = [
  'answers',
  'answered by',
  'watches',
  'watched by',
  'belongs to',
  'has runbook',
  'depends on',
  'needed by',
];
const LAST = ['mentions', 'mentioned on', 'links to', 'linked from'];

/** Relations that the page shows elsewhere: label → ids of nodes. */
type Shown = ReadonlyMap<string, ReadonlySet<string>>;

/** A group of neighbours, with the end that wrote the relation down. */
export interface Relation {
  label: string;
  /** True where the others point at this page. */
  incoming: boolean;
  /** By id of the node, in order of their titles. */
  links: ReadonlyMap<string, PageLink>;
}

/** The neighbours of a node for its list: read from its side, without those that the page shows elsewhere. */
export function relationsOf(site: Site, id: string, shown: Shown = new Map()): RelationGroup[] {
  return allRelations(site, id)
    .map(({ label, links }) => ({
      label,
      links: [...links].filter(([other]) => !shown.get(label)?.has(other)).map(([, link]) => link),
    }))
    .filter(({ links }) => links.length > 0);
}

/** All neighbours of a node, in order of importance. One that has a relation of its own is not listed as a mere link too. */
export function allRelations(site: Site, id: string): Relation[] {
  const groups = new Map<string, { incoming: boolean; links: Map<string, PageLink> }>();
  const add = (label: string, incoming: boolean, other: string, edge: Edge): void => {
    const node = site.graph.nodes.get(other);
    if (node === undefined || other === id) return;
    const group = groups.get(label) ?? { incoming, links: new Map<string, PageLink>() };
    group.links.set(other, withNote(pageLink(site, node), edgeNote(site, edge)));
    groups.set(label, group);
  };
  for (const edge of site.graph.edgesFrom(id)) add(edge.label, false, edge.to, edge);
  for (const edge of site.graph.edgesTo(id)) add(edge.inverse, true, edge.from, edge);
  dropMereLinks(new Map([...groups].map(([label, { links }]) => [label, links])));
  return [...groups]
    .filter(([, { links }]) => links.size > 0)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([label, { incoming, links }]) => ({
      label,
      incoming,
      links: new Map([...links].sort(([, a], [, b]) => byTitle(a, b))),
    }));
}

function withNote(link: PageLink, note: string | undefined): PageLink {
  return note === undefined ? link : { ...link, note: link.note === undefined ? note : `${link.note}, ${note}` };
}

/** Of several ways to the same page the one that says most is enough: a relation, else a mention, else a link. */
function dropMereLinks(groups: ReadonlyMap<string, Map<string, PageLink>>): void {
  const related = new Set<string>();
  for (const [label, links] of groups) if (!LAST.includes(label)) for (const id of links.keys()) related.add(id);
  for (const label of LAST) for (const id of related) groups.get(label)?.delete(id);
  for (const id of groups.get('mentions')?.keys() ?? []) groups.get('links to')?.delete(id);
  for (const id of groups.get('mentioned on')?.keys() ?? []) groups.get('linked from')?.delete(id);
}

function rank(label: string): number {
  if (LAST.includes(label)) return 2 * FIRST.length + LAST.indexOf(label);
  return FIRST.includes(label) ? FIRST.indexOf(label) : FIRST.length;
}
