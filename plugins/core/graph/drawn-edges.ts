import type { Edge, Graph } from '../model/graph.ts';

/** The edges as a picture shows them: a page that links twice to another one has one line, solid if anybody wrote it. */
export function drawnEdges(graph: Graph): Pick<Edge, 'from' | 'to' | 'label' | 'derived'>[] {
  const drawn = new Map<string, Pick<Edge, 'from' | 'to' | 'label' | 'derived'>>();
  for (const { from, to, label, derived } of graph.edges) {
    const key = JSON.stringify([from, to, label]);
    const known = drawn.get(key);
    drawn.set(key, { from, to, label, derived: derived && (known?.derived ?? true) });
  }
  return [...drawn.values()];
}
