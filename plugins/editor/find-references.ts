import { buildGraph } from '../core/index.ts';
import { placesOf } from './definitions.ts';
import { targetAt } from './target-at.ts';
import type { Place, View } from './view.ts';

/** All places that point at what is named at an offset; `withDefinition` also where it is written. */
export function findReferences(view: View, file: string, offset: number, withDefinition: boolean): Place[] {
  const nodes = targetAt(view, file, offset)?.nodes ?? [];
  if (nodes.length === 0) return [];
  // Spans of every page are wanted, so the names of a moment ago do not do.
  const graph = buildGraph(view.handbook);
  const pointing = nodes.flatMap(({ id }) => graph.edgesTo(id));
  const places: Place[] = pointing
    .filter(({ derived, span }) => !derived || span[1] > 0)
    .map(({ file: from, span }) => ({ file: from, span }));
  const defined = withDefinition ? nodes.flatMap((node) => placesOf(view, node)) : [];
  return distinct([...defined, ...places]);
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.file}\n${place.span.join()}`, place])).values()];
}
