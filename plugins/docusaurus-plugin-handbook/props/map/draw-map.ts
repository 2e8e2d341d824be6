import { plainText } from '../../../core/index.ts';
import type { MapBox, MapLine, MapPicture, MapRow } from '../../props.ts';
import { breakName } from '../neighbourhood/break-name.ts';
import { drawLine } from './draw-line.ts';
import { layOut } from './lay-out.ts';

/** What is drawn of a row: its place in the table, how often it is joined, and where its box leads. */
export interface Drawn {
  row: number;
  address?: string;
  /** Neighbours that the box stands for; those with more are larger. */
  weight?: number;
}

/** As wide as a column of a neighbourhood, whose boxes these are. */
const WIDTH = 152;
const LINE = 15;
const NAME = { width: 10.2, most: 2 };

/** Draws rows of the table and the lines between them. The time grows with the square of their number. */
export function drawMap(rows: readonly MapRow[], drawn: readonly Drawn[], edges: readonly MapEdge[]): MapPicture {
  const boxes = drawn.map((each) => boxOf(rows[each.row] as MapRow, each, heaviest(drawn)));
  const sizes = boxes.map(({ height, scale = 1 }) => ({ width: WIDTH * scale, height: height * scale }));
  const { places, width, height } = layOut(
    sizes,
    edges.map(({ from, to }) => [from, to] as const),
  );
  const placed = boxes.map((box, index) => ({ ...box, ...places[index] }) as MapBox);
  const lines = edges.map(({ from, to, derived }): MapLine => {
    const [start, end] = [from, to].map(
      (index) => ({ ...sizes[index], ...places[index] }) as Parameters<typeof drawLine>[0],
    );
    const path = start && end ? drawLine(start, end) : '';
    return { from, to, path, ...(derived && { derived: true as const }) };
  });
  return { width, height, boxes: placed, lines };
}

/** A line between two of those that are drawn, by their places among them. */
export interface MapEdge {
  from: number;
  to: number;
  derived: boolean;
}

function boxOf(row: MapRow, { row: place, address, weight }: Drawn, most: number): Omit<MapBox, 'x'> {
  const lines = breakName(plainText(row.link.title), NAME);
  const leads = address ?? row.link.address;
  // Three sizes are told apart; more would only be guessed at.
  const scale = weight === undefined || most === 0 ? 1 : 1 + 0.15 * Math.min(2, Math.floor((3 * weight) / most));
  return {
    row: place,
    lines,
    kind: row.link.kind,
    kindLabel: row.kindLabel,
    ...(leads !== undefined && { address: leads }),
    y: 0,
    height: 24 + LINE * lines.length,
    ...(scale > 1 && { scale }),
  };
}

function heaviest(drawn: readonly Drawn[]): number {
  return Math.max(0, ...drawn.map(({ weight = 0 }) => weight));
}
