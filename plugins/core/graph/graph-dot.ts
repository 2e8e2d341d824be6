import type { Graph } from '../model/graph.ts';
import { plainText } from '../model/plain-text.ts';
import { drawnEdges } from './drawn-edges.ts';

/** The graph in the language of Graphviz, for `dot -Tsvg`: every text in quotes, so that content stays text. */
export function graphDot(graph: Graph): string {
  const ids = new Map([...graph.nodes.keys()].map((id, index) => [id, `n${index + 1}`]));
  const nodes = [...graph.nodes.values()].map(({ id, kind, title }) => {
    const attributes = `label=${quotedText(title)}, tooltip=${quotedText(`${kind} ${id}`)}, class=${quotedText(kind)}`;
    return `  ${ids.get(id)} [${attributes}, shape=${SHAPES.get(kind) ?? 'box'}];\n`;
  });
  const edges = drawnEdges(graph).map(({ from, to, label, derived }) => {
    const style = derived ? ', style=dashed' : '';
    return `  ${ids.get(from)} -> ${ids.get(to)} [label=${quotedText(label)}${style}];\n`;
  });
  const look = '  rankdir=LR;\n  node [fontname="sans-serif"];\n  edge [fontname="sans-serif"];\n';
  return `digraph handbook {\n${look}${nodes.join('')}${edges.join('')}}\n`;
}

const SHAPES = new Map([
  ['alert', 'hexagon'],
  ['record', 'ellipse'],
  ['metric', 'ellipse'],
  ['rules', 'folder'],
  ['service', 'component'],
  ['page', 'note'],
]);

/** Only a quote ends a text, but labels read `\N`, `\n` and HTML entities, so backslashes and `&` are written out too. */
function quotedText(text: string): string {
  const plain = plainText(text).replaceAll('&', '&amp;');
  return `"${plain.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
