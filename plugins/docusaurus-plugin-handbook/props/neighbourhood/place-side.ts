import type { NeighbourhoodBox, NeighbourhoodSide } from '../../props.ts';
import { breakName } from './break-name.ts';

/** A neighbour that has no place yet. */
export type Box = Omit<NeighbourhoodBox, 'lines' | 'y' | 'height'> & { name: string };

/** The neighbours of one relation. */
export interface Group {
  label: string;
  boxes: Box[];
}

// A column is 152 wide. Widths are in the size of the letters: 13 for a name, 12 for a relation.
const NAME = { width: 10.2, most: 2 };
const LABEL = { width: 12.2, most: 2 };
const LINE = 15;

/** Puts the groups of one side below each other, from `top` on. */
export function placeSide(groups: readonly Group[], left: number, top: number): NeighbourhoodSide {
  const labels: NeighbourhoodSide['labels'] = [];
  const boxes: NeighbourhoodBox[] = [];
  let y = top;
  for (const group of groups) {
    const lines = breakName(group.label.charAt(0).toUpperCase() + group.label.slice(1), LABEL);
    labels.push({ lines, y: y + 12 });
    y += LINE * lines.length + 4;
    for (const { name, ...box } of group.boxes) {
      const names = breakName(name, NAME);
      const height = 24 + LINE * names.length;
      boxes.push({ lines: names, ...box, y, height });
      y += height + 6;
    }
    y += 8;
  }
  return { labels, boxes, ...(left > 0 && { more: { count: left, y: y + 8 } }) };
}
