import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import { indexLines, type LineIndex } from '../model/span.ts';

/** The graph as plain data: `handbook graph --format json`. Lines and columns from 1, addresses without base URL. */
export interface GraphJson {
  version: 1;
  nodes: { id: string; kind: string; name: string; title: string; address?: string; file?: string }[];
  edges: {
    from: string;
    to: string;
    label: string;
    inverse: string;
    file: string;
    line: number;
    column: number;
    derived: boolean;
  }[];
}

/** Writes a graph as data, nodes in order of their ids' groups, edges in order of their places. */
export function graphJson(graph: Graph, handbook: Handbook): GraphJson {
  const lines = new Map<string, LineIndex>();
  const linesOf = (file: string): LineIndex => {
    const known = lines.get(file) ?? indexLines(handbook.textOf(file));
    lines.set(file, known);
    return known;
  };
  return {
    version: 1,
    nodes: [...graph.nodes.values()].map(({ id, kind, name, title, address, document }) => ({
      id,
      kind,
      name,
      title,
      address,
      file: document?.file,
    })),
    edges: graph.edges.map(({ from, to, label, inverse, file, span, derived }) => {
      const { line, column } = linesOf(file).positionAt(span[0]);
      return { from, to, label, inverse, file, line, column, derived };
    }),
  };
}
