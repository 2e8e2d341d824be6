/** A rectangle by its left upper corner. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const HEAD = 7;

/** The data of a path from one box to the border of another, with the head of an arrow there. */
export function drawLine(from: Rectangle, to: Rectangle): string {
  const start = centreOf(from);
  const end = centreOf(to);
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  // How much of the line lies within the box that it leads to.
  const inside = Math.min(to.width / 2 / Math.max(1, Math.abs(dx)), to.height / 2 / Math.max(1, Math.abs(dy)), 1);
  const tip = { x: end.x - dx * inside, y: end.y - dy * inside };
  const [ux, uy] = [dx / length, dy / length];
  const side = (turn: 1 | -1): string =>
    `${Math.round(tip.x - HEAD * ux + (turn * HEAD * uy) / 2)} ${Math.round(tip.y - HEAD * uy - (turn * HEAD * ux) / 2)}`;
  const at = `${Math.round(tip.x)} ${Math.round(tip.y)}`;
  return `M${Math.round(start.x)} ${Math.round(start.y)}L${at}M${side(1)}L${at}L${side(-1)}`;
}

function centreOf({ x, y, width, height }: Rectangle): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
