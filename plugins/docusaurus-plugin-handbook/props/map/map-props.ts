import { type Document, MAP, mapOf, type Node } from '../../../core/index.ts';
import type { MapProps, MapRow } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { byTitle, pageLink } from '../page-link.ts';
import { type Drawn, drawMap } from './draw-map.ts';
import { type MapContent, mapRows } from './map-rows.ts';
import { membersByService } from './members.ts';
import { byKindThenTitle } from './order.ts';

/** With more nodes the whole is a tangle: then the map shows services, and each of them has a map of its own. */
const WHOLE = 80;

/** Boxes of a picture. The table beside it has room for more. */
const MOST_BOXES = 80;
const MOST_ROWS = 1500;

/** The map of the handbook: all of it where it is small, else its services. */
export function mapProps(site: Site): MapProps {
  const nodes = [...site.graph.nodes.values()];
  if (nodes.length <= WHOLE) {
    const content = mapRows(site, nodes.sort(byKindThenTitle));
    return { title: 'Map', shows: 'everything', ...pictureAndTable(content) };
  }
  const members = membersByService(site);
  const services = nodes.filter(({ document, kind }) => kind === 'service' && document !== undefined).sort(byTitle);
  if (services.length === 0) {
    const busiest = nodes.sort((a, b) => degree(site, b) - degree(site, a) || byTitle(a, b)).slice(0, WHOLE);
    return { title: 'Map', shows: 'busiest', ...pictureAndTable(mapRows(site, busiest)) };
  }
  const content = mapRows(site, services);
  const rows = content.rows.map((row, place): MapRow => {
    // The cast holds because services without a page were left out above.
    const service = services[place] as Node & { document: Document };
    return { ...row, map: mapOf(service.document), members: (members.get(service.id)?.length ?? 1) - 1 };
  });
  return { title: 'Map', shows: 'services', ...pictureAndTable({ ...content, rows }) };
}

/** The map of a service: what belongs to it, and what it is joined with. */
export function serviceMapProps(site: Site, service: Node): MapProps {
  const content = mapRows(site, membersByService(site).get(service.id) ?? [service]);
  return {
    title: `Map of ${service.title}`,
    shows: 'service',
    service: pageLink(site, service),
    up: { title: 'Map', address: MAP, kind: 'page' },
    ...pictureAndTable(content),
  };
}

function pictureAndTable({ rows, edges }: MapContent): Pick<MapProps, 'picture' | 'rows' | 'left'> {
  const degrees = rows.map(({ members = 0 }) => members);
  for (const { from, to } of edges) {
    degrees[from] = (degrees[from] ?? 0) + 1;
    degrees[to] = (degrees[to] ?? 0) + 1;
  }
  // Those with most neighbours have a place in the picture, and stand there in the order of the table.
  const chosen = rows
    .map((_, row) => row)
    .sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b)
    .slice(0, MOST_BOXES)
    .sort((a, b) => a - b);
  const boxOf = new Map(chosen.map((row, box) => [row, box]));
  const drawn = chosen.map((row): Drawn => {
    const { map, members } = rows[row] as MapRow;
    return { row, ...(map !== undefined && { address: map }), ...(members !== undefined && { weight: members }) };
  });
  const lines = edges.flatMap(({ from, to, derived }) => {
    const [start, end] = [boxOf.get(from), boxOf.get(to)];
    return start === undefined || end === undefined ? [] : [{ from: start, to: end, derived }];
  });
  return {
    picture: drawMap(rows, drawn, lines),
    rows: rows.slice(0, MOST_ROWS),
    left: Math.max(0, rows.length - MOST_ROWS),
  };
}

function degree({ graph }: Site, { id }: Node): number {
  return graph.edgesFrom(id).length + graph.edgesTo(id).length;
}
