import { plainText } from '../../../core/index.ts';
import type { Neighbourhood, NeighbourhoodSide } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { allRelations } from '../relations.ts';
import { breakName } from './break-name.ts';
import { type Box, type Group, placeSide } from './place-side.ts';
import { shareOut } from './share-out.ts';

/** Neighbours on each side; the rest are counted. More than a phone shows at once is no picture any more. */
const MOST = 10;

/** The middle of the picture, where the lines run, and how far the neighbours stay away from it. */
const MIDDLE = 164;
const GAP = 12;

/** Draws a page among its neighbours: what points at it on the left, what it points at on the right. */
export function neighbourhoodOf(site: Site, id: string): Neighbourhood | undefined {
  const relations = allRelations(site, id);
  const node = site.graph.nodes.get(id);
  if (node === undefined || relations.length === 0) return undefined;
  const lines = breakName(plainText(node.title), { width: 17.5, most: 2 });
  const title = { lines, height: 14 + 18 * lines.length };
  const side = (incoming: boolean): NeighbourhoodSide => {
    const groups = relations
      .filter((relation) => relation.incoming === incoming)
      .map(
        ({ label, links }): Group => ({
          label: plainText(label, 100),
          boxes: [...links.values()].map((link) => boxOf(site, link)),
        }),
      );
    const { shown, left } = shareOut(groups, MOST);
    return placeSide(shown, left, title.height + 8);
  };
  const [left, right] = [side(true), side(false)];
  const height = Math.max(...[left, right].map(endOf), title.height) + 2;
  return { height, title, lines: connect(title.height, left, right), left, right };
}

function boxOf({ handbook }: Site, { title, kind, address }: { title: string; kind: string; address?: string }): Box {
  const kindLabel = handbook.kinds.find(({ id }) => id === kind)?.label.one ?? OTHERS[kind] ?? kind;
  return {
    name: plainText(title),
    kind,
    kindLabel: plainText(kindLabel, 30),
    ...(address !== undefined && { address }),
  };
}

const OTHERS: Readonly<Record<string, string>> = { record: 'recording rule' };

function endOf({ boxes, more }: NeighbourhoodSide): number {
  const last = boxes.at(-1);
  return Math.max(last === undefined ? 0 : last.y + last.height, more === undefined ? 0 : more.y + 10);
}

/** One line down from the page, and from it a bend to each neighbour. */
function connect(top: number, left: NeighbourhoodSide, right: NeighbourhoodSide): string {
  const bends = (side: NeighbourhoodSide, towards: -1 | 1): [number, string][] =>
    side.boxes.map(({ y, height }) => {
      const middle = Math.round(y + height / 2);
      return [
        middle - BEND,
        `M${MIDDLE} ${middle - BEND}q0 ${BEND} ${towards * BEND} ${BEND}h${towards * (GAP - BEND)}`,
      ];
    });
  const all = [...bends(left, -1), ...bends(right, 1)];
  return `M${MIDDLE} ${top}V${Math.max(...all.map(([end]) => end))}${all.map(([, bend]) => bend).join('')}`;
}

const BEND = 6;
