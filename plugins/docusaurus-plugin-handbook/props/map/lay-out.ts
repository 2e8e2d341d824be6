import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

/** Something to place, by its size. */
export interface Size {
  width: number;
  height: number;
}

export interface Layout extends Size {
  /** Left upper corners, in the order of what was placed. */
  places: { x: number; y: number }[];
}

/** Room between two boxes, for the lines. */
const GAP = 22;
const MARGIN = 12;
/** First the boxes find their neighbours as points, then they make room for each other. */
const TICKS = [70, 40] as const;
/** So that the forces have come to rest by then. */
const DECAY = 0.06;
const MOST_PASSES = 300;

/** A box by its centre. */
interface Body extends SimulationNodeDatum, Size {
  x: number;
  y: number;
}

/**
 * Places boxes so that those that are joined stand near each other and none covers another. The same boxes in the same order
 * give the same picture: the forces draw from a generator of their own that always starts alike. The time grows with the
 * square of their number, so callers bound it.
 */
export function layOut(sizes: readonly Size[], edges: readonly (readonly [from: number, to: number])[]): Layout {
  const around = 60 * Math.sqrt(sizes.length);
  const bodies = sizes.map(({ width, height }, index): Body => {
    // A sunflower: dense, without two in one place, and the first in the middle.
    const [angle, radius] = [index * 2.4, around * Math.sqrt(index / sizes.length)];
    return { width, height, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  const links = edges.map(([source, target]) => ({ source, target }));
  const simulation = forceSimulation(bodies)
    .alphaDecay(DECAY)
    .force('links', forceLink(links).distance(110).strength(0.4))
    .force('apart', forceManyBody().strength(-350).distanceMax(600))
    // Pictures are read on screens that are scrolled downwards.
    .force('x', forceX(0).strength(0.12))
    .force('y', forceY(0).strength(0.07))
    .stop()
    .tick(TICKS[0]);
  simulation.force('boxes', () => separate(bodies)).tick(TICKS[1]);
  for (let pass = 0; pass < MOST_PASSES && separate(bodies); pass++);
  return shifted(bodies);
}

/** Pushes boxes that overlap apart, the shorter way. Says whether there were any. */
function separate(bodies: readonly Body[]): boolean {
  let moved = false;
  for (const [index, a] of bodies.entries()) {
    for (let other = index + 1; other < bodies.length; other++) {
      const b = bodies[other] as Body;
      const overX = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x);
      const overY = (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y);
      if (overX <= 0.5 || overY <= 0.5) continue;
      moved = true;
      if (overX < overY) push(a, b, 'x', overX / 2);
      else push(a, b, 'y', overY / 2);
    }
  }
  return moved;
}

function push(a: Body, b: Body, axis: 'x' | 'y', by: number): void {
  const towards = a[axis] <= b[axis] ? -1 : 1;
  a[axis] += towards * by;
  b[axis] -= towards * by;
}

function shifted(bodies: readonly Body[]): Layout {
  const corners = bodies.map(({ x, y, width, height }) => ({ x: x - width / 2, y: y - height / 2, width, height }));
  const left = Math.min(...corners.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...corners.map(({ y }) => y)) - MARGIN;
  const places = corners.map(({ x, y }) => ({ x: Math.round(x - left), y: Math.round(y - top) }));
  return {
    places,
    width: Math.round(Math.max(...corners.map(({ x, width }) => x + width)) - left + MARGIN),
    height: Math.round(Math.max(...corners.map(({ y, height }) => y + height)) - top + MARGIN),
  };
}
