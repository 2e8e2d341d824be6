import type { Outlines } from '../model/outline.ts';
import type { OutsideCheck } from '../model/tool.ts';
import { tools } from '../tools/index.ts';
import { placedRules } from './placed-rules.ts';

/** What the checkers of other programs could say of a handbook, as commands; the caller runs them, or does not. */
export function outsideChecks({ snippets }: Outlines): OutsideCheck[] {
  const files = snippets.filter(({ standalone }) => standalone);
  const alerts = placedRules(files);
  return tools.flatMap((tool) => {
    const own = files.filter((snippet) => snippet.tool === tool.id);
    return [...(tool.outsideChecks?.({ snippets: own, alerts }) ?? [])];
  });
}
