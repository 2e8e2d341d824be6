import { createLinkResolver, type Graph, type LinkResolver } from '../core/index.ts';
import type { View } from './view.ts';

/** Where links lead; made once for all questions between two changes of names. */
export function resolverOf({ handbook, graph }: View): LinkResolver {
  const known = resolvers.get(graph) ?? createLinkResolver(handbook);
  resolvers.set(graph, known);
  return known;
}

const resolvers = new WeakMap<Graph, LinkResolver>();
