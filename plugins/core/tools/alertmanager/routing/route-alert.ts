import type { RouteFacts } from '../facts.ts';
import type { LabelTests } from './label-tests.ts';

/** A route that an alert ends at. Not sure where it depends on a label that the handbook does not know. */
export interface Hit {
  route: RouteFacts;
  isSure: boolean;
}

/** The value of a label: an empty text where the alert lacks it, undefined where nobody can know it. */
export type LabelOf = (name: string) => string | undefined;

interface Walk {
  labelOf: LabelOf;
  tests: LabelTests;
  /** Told of each route that takes the alert, or hands it on to one below. */
  onEnter?(route: RouteFacts): void;
}

/**
 * The routes that an alert ends at, in order, exactly as Alertmanager walks its tree: depth first, the first route that
 * matches takes it unless it says `continue`, and one without a matching route below keeps it.
 */
export function routeAlert(root: RouteFacts, walk: Walk): Hit[] {
  // The root takes every alert, whatever stands there.
  return enter(root, walk, true);
}

function enter(route: RouteFacts, walk: Walk, isSure: boolean): Hit[] {
  walk.onEnter?.(route);
  const hits: Hit[] = [];
  let isTaken = false;
  /** False after a route that may have taken it without handing it on. */
  let isStillSure = isSure;
  for (const child of route.routes) {
    const matches = walk.tests.matches(child, walk.labelOf);
    if (matches === false) continue;
    for (const hit of enter(child, walk, isStillSure && matches === true)) hits.push(hit);
    if (matches === true) {
      isTaken = true;
      if (child.continue !== true) break;
    } else if (child.continue !== true) isStillSure = false;
  }
  if (!isTaken) hits.push({ route, isSure: isSure && hits.length === 0 });
  return hits;
}
