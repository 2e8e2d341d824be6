import type { Graph, Node } from '../../model/graph.ts';

/** What stops working with a service. */
export interface Dependents {
  /** Services that say that they depend on it. */
  direct: Node[];
  /** Services that depend on one of those, and not on the service itself. */
  further: Node[];
}

/** Answers: what breaks if this breaks? One step beyond those that say so; further on everything hangs together. */
export function dependents(graph: Graph, id: string): Dependents {
  const direct = dependingOn(graph, [id]).filter((node) => node.id !== id);
  const known = new Set([id, ...direct.map((node) => node.id)]);
  const further = dependingOn(graph, [...known]).filter((node) => !known.has(node.id));
  return { direct, further };
}

function dependingOn(graph: Graph, ids: readonly string[]): Node[] {
  const edges = ids.flatMap((id) => graph.edgesTo(id)).filter(({ label }) => label === 'depends on');
  const nodes = [...new Set(edges.map(({ from }) => from))].map((from) => graph.nodes.get(from));
  return nodes.filter((node) => node !== undefined);
}
