import { plainText } from '../../../core/index.ts';
import type { Neighbourhood, NeighbourhoodSide } from '../../props.ts';
import { breakName } from './break-name.ts';
import { type Group, placeSide } from './place-side.ts';
import { shareOut } from './share-out.ts';

/** Neighbours on each side; the rest are counted. More than a phone shows at once is no picture any more. */
const MOST = 10;

/** The middle of the picture, where the lines run, and how far the neighbours stay away from it. */
const MIDDLE = 164;
const GAP = 12;

/** Draws a title in the middle, and below it groups of boxes on both sides. */
export function drawPicture(title: string, leftGroups: readonly Group[], rightGroups: readonly Group[]): Neighbourhood {
  const lines = breakName(plainText(title), { width: 17.5, most: 2 });
  const height = 14 + 18 * lines.length;
  const side = (groups: readonly Group[]): NeighbourhoodSide => {
    const { shown, left } = shareOut(groups, MOST);
    return placeSide(shown, left, height + 8);
  };
  const [left, right] = [side(leftGroups), side(rightGroups)];
  return {
    height: Math.max(endOf(left), endOf(right), height) + 2,
    title: { lines, height },
    lines: connect(height, left, right),
    left,
    right,
  };
}

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
