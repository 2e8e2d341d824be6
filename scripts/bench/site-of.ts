import { buildGraph, createLinkResolver, loadHandbook } from '../../plugins/core/index.ts';
import type { Site } from '../../plugins/docusaurus-plugin-handbook/site/open-site.ts';

/** A generated handbook as what builds its site sees it. It has no history. */
export async function siteOf(root: string): Promise<Site> {
  const handbook = await loadHandbook({ root, cache: false });
  return {
    handbook,
    graph: buildGraph(handbook),
    resolveLink: createLinkResolver(handbook),
    documentAt: () => undefined,
    lastChanges: new Map(),
    commits: new Map(),
    keepGoing: false,
    neighboursHandedOn: true,
  };
}
