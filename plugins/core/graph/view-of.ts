import type { Node } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { View } from '../model/view.ts';
import { tools } from '../tools/index.ts';
import { placedRules } from './placed-rules.ts';

/** What the page of a name shows, in the words of its tool; several files that give the name follow each other. */
export function viewOf(node: Node, handbook: Handbook): View {
  const alerts = placedRules(handbook.snippets);
  return (node.placed ?? []).flatMap((placed) => {
    const tool = tools.find(({ id }) => id === placed.snippet.tool);
    const snippets = handbook.snippets.filter((snippet) => snippet.standalone && snippet.tool === tool?.id);
    return tool?.view?.(placed, { snippets, alerts }) ?? [];
  });
}
