import type { Node } from '../../../core/index.ts';
import { byTitle } from '../page-link.ts';

/** The order of the table, and of the way that the keyboard takes through the picture. */
export function byKindThenTitle(a: Node, b: Node): number {
  return rank(a) - rank(b) || (a.kind < b.kind ? -1 : Number(a.kind > b.kind)) || byTitle(a, b);
}

const FIRST = ['service', 'alert', 'runbook', 'rca'];

function rank({ kind }: Node): number {
  return FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length;
}
