import type { Graph, Node } from '../../model/graph.ts';

/** The part of a graph within so many steps of some nodes, in both directions, in the graph's own order. */
export function around(graph: Graph, from: readonly Node[], depth: number): Graph {
  const near = new Set(from.map(({ id }) => id));
  let edge = [...near];
  for (let step = 0; step < depth && edge.length > 0; step++) {
    const next = edge.flatMap((id) => neighboursOf(id, graph)).filter((id) => !near.has(id));
    edge = [...new Set(next)];
    for (const id of edge) near.add(id);
  }
  return narrow(graph, near);
}

function neighboursOf(id: string, graph: Graph): string[] {
  return [...graph.edgesFrom(id).map(({ to }) => to), ...graph.edgesTo(id).map(({ from }) => from)];
}

function narrow(graph: Graph, kept: ReadonlySet<string>): Graph {
  const isInside = ({ from, to }: { from: string; to: string }): boolean => kept.has(from) && kept.has(to);
  return {
    ...graph,
    nodes: new Map([...graph.nodes].filter(([id]) => kept.has(id))),
    edges: graph.edges.filter(isInside),
    unresolved: graph.unresolved.filter(({ from }) => kept.has(from)),
    deadLinks: graph.deadLinks.filter(({ file }) => kept.has(file)),
    edgesFrom: (id) => graph.edgesFrom(id).filter(isInside),
    edgesTo: (id) => graph.edgesTo(id).filter(isInside),
    answeredBy: (file) => graph.answeredBy(file).filter((to) => kept.has(file) && kept.has(to)),
    answering: (alert) => graph.answering(alert).filter((from) => kept.has(from) && kept.has(alert)),
    named: (name, kinds) => graph.named(name, kinds).filter(({ id }) => kept.has(id)),
  };
}
