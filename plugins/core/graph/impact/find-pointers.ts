import type { Edge, Graph } from '../../model/graph.ts';
import type { Span } from '../../model/span.ts';
import type { Place, Pointer } from './impact-types.ts';

/** Who points at a node, at the places that are still there. What only a folder or a file name says was written by nobody. */
export function findPointers(
  id: string,
  graph: Graph,
  placeOf: (file: string, span: Span) => Place | undefined,
): Pointer[] {
  const pointers = [
    ...graph
      .edgesTo(id)
      .filter((edge) => edge.file !== id && isWritten(edge))
      .map((edge) => ({ edge, from: edge.from, label: edge.label })),
    // The rule of an alert names its runbook; the relation is read from the runbook all the same.
    ...graph
      .edgesFrom(id)
      .filter((edge) => edge.file !== id && isWritten(edge))
      .map((edge) => ({ edge, from: edge.to, label: edge.inverse })),
  ];
  return pointers
    .flatMap(({ edge, from, label }) => {
      const place = placeOf(edge.file, edge.span);
      return place === undefined ? [] : [{ from, label, ...place }];
    })
    .sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
}

/** A `runbook_url` is written in the rule, although the graph derives the relation from it. */
function isWritten({ derived, label, file, from }: Edge): boolean {
  return !derived || (label === 'answers' && file !== from);
}
