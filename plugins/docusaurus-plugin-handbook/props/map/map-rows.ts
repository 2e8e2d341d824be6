import type { Node } from '../../../core/index.ts';
import type { MapRow, PageLink } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { kindLabel } from '../kind-label.ts';
import { pageLink } from '../page-link.ts';
import { allRelations } from '../relations.ts';
import type { MapEdge } from './draw-map.ts';

/** What a map shows, as a table and as lines between its rows. */
export interface MapContent {
  rows: MapRow[];
  /** Between rows, by their places. */
  edges: MapEdge[];
}

/** Nodes with the relations between them, each as it is read from the one that points. */
export function mapRows(site: Site, nodes: readonly Node[]): MapContent {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const edges: MapEdge[] = [];
  const rows = nodes.map((node, place): MapRow => {
    const derived = derivedTargets(site, node.id);
    const relations: MapRow['relations'] = [];
    for (const { label, incoming, links } of allRelations(site, node.id)) {
      const inside = incoming ? [] : [...links].filter(([id]) => places.has(id));
      if (inside.length === 0) continue;
      relations.push({
        label,
        links: inside.map(
          ([, { title, kind, address }]): PageLink => ({ title, kind, ...(address !== undefined && { address }) }),
        ),
      });
      for (const [id] of inside) edges.push({ from: place, to: places.get(id) as number, derived: derived.has(id) });
    }
    return { link: pageLink(site, node), kindLabel: kindLabel(site, node.kind), relations };
  });
  return { rows, edges: joined(edges) };
}

/** Nodes that this one points at only because of where it lies or what it is called. */
function derivedTargets({ graph }: Site, id: string): Set<string> {
  const edges = graph.edgesFrom(id);
  const written = new Set(edges.filter(({ derived }) => !derived).map(({ to }) => to));
  return new Set(edges.map(({ to }) => to).filter((to) => !written.has(to)));
}

/** One line from one to the other, however many relations it stands for. */
function joined(edges: readonly MapEdge[]): MapEdge[] {
  const lines = new Map<string, MapEdge>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    const known = lines.get(key);
    lines.set(key, known === undefined ? edge : { ...edge, derived: edge.derived && known.derived });
  }
  return [...lines.values()];
}
