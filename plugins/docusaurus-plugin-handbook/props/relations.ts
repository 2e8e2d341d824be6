import type { PageLink, RelationGroup } from '../props.ts';
import type { Site } from '../site/open-site.ts';
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
const LAST = ['links to', 'linked from'];

/** The neighbours of a node, read from its side. One that has a relation of its own is not listed as a mere link too. */
export function relationsOf(site: Site, id: string): RelationGroup[] {
  const groups = new Map<string, Map<string, PageLink>>();
  const add = (label: string, other: string): void => {
    const node = site.graph.nodes.get(other);
    if (node === undefined || other === id) return;
    const links = groups.get(label) ?? new Map<string, PageLink>();
    groups.set(label, links.set(other, pageLink(site, node)));
  };
  for (const { label, to } of site.graph.edgesFrom(id)) add(label, to);
  for (const { inverse, from } of site.graph.edgesTo(id)) add(inverse, from);
  dropMereLinks(groups);
  return [...groups]
    .filter(([, links]) => links.size > 0)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([label, links]) => ({ label, links: [...links.values()].sort(byTitle) }));
}

function dropMereLinks(groups: ReadonlyMap<string, Map<string, PageLink>>): void {
  const related = new Set<string>();
  for (const [label, links] of groups) if (!LAST.includes(label)) for (const id of links.keys()) related.add(id);
  for (const label of LAST)
    for (const id of groups.get(label)?.keys() ?? []) if (related.has(id)) groups.get(label)?.delete(id);
}

function rank(label: string): number {
  if (LAST.includes(label)) return 2 * FIRST.length + LAST.indexOf(label);
  return FIRST.includes(label) ? FIRST.indexOf(label) : FIRST.length;
}
