import type { Graph, Node } from '../model/graph.ts';
import { plainText } from '../model/plain-text.ts';
import { drawnEdges } from './drawn-edges.ts';

/** The graph as a Mermaid flowchart, which code hosts draw in Markdown. */
export function graphMermaid(graph: Graph): string {
  // Mermaid has words of its own (`end`, `class`), so names never stand as identifiers.
  const ids = new Map([...graph.nodes.keys()].map((id, index) => [id, `n${index + 1}`]));
  const nodes = [...graph.nodes.values()].map((node) => `  ${ids.get(node.id)}${shapeOf(node)}\n`);
  const edges = drawnEdges(graph).map(({ from, to, label, derived }) => {
    return `  ${ids.get(from)} ${derived ? '-.->' : '-->'}|"${escaped(label)}"| ${ids.get(to)}\n`;
  });
  return `flowchart LR\n${nodes.join('')}${edges.join('')}`;
}

function shapeOf({ kind, title }: Node): string {
  const text = `"${escaped(`${title} (${kind})`)}"`;
  if (kind === 'alert') return `{{${text}}}`;
  return kind === 'service' ? `[[${text}]]` : `[${text}]`;
}

/** Everything but letters, digits and harmless signs by number: Mermaid reads quotes, HTML, Markdown and `%%` inside of texts. */
function escaped(text: string): string {
  return plainText(text).replace(/[^\p{L}\p{M}\p{N} .,/()-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
