import { plainText } from '../../../core/index.ts';
import type { Neighbourhood, PageLink } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { allRelations } from '../relations.ts';
import { drawPicture } from './draw-picture.ts';
import type { Box, Group } from './place-side.ts';

/**
 * Draws a page among its neighbours: what points at it on the left, what it points at on the right. Relations that the page
 * draws in a picture of their own are left out.
 */
export function neighbourhoodOf(site: Site, id: string, drawn: readonly string[] = []): Neighbourhood | undefined {
  const relations = allRelations(site, id).filter(({ label }) => !drawn.includes(label));
  const node = site.graph.nodes.get(id);
  if (node === undefined || relations.length === 0) return undefined;
  const side = (incoming: boolean): Group[] =>
    relations
      .filter((relation) => relation.incoming === incoming)
      .map(({ label, links }) => groupOf(site, label, [...links.values()]));
  return drawPicture(node.title, side(true), side(false));
}

/** The pages of one relation, as the boxes of a picture. */
export function groupOf(site: Site, label: string, links: readonly PageLink[]): Group {
  return { label: plainText(label, 100), boxes: links.map((link) => boxOf(site, link)) };
}

function boxOf({ handbook }: Site, { title, kind, address }: PageLink): Box {
  const kindLabel = handbook.kinds.find(({ id }) => id === kind)?.label.one ?? OTHERS[kind] ?? kind;
  return {
    name: plainText(title),
    kind,
    kindLabel: plainText(kindLabel, 30),
    ...(address !== undefined && { address }),
  };
}

const OTHERS: Readonly<Record<string, string>> = { record: 'recording rule' };
