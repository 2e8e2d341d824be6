import { createLinkResolver } from '../../plugins/core/index.ts';
import type { Site } from '../../plugins/docusaurus-plugin-handbook/site/open-site.ts';
import type { Commit } from '../../plugins/docusaurus-plugin-handbook/site/read-history.ts';
import { loadFiles } from '../support/lint-files.ts';

/** A handbook made of these files, as everything that builds its site sees it; nothing is built. */
export async function siteOfFiles(
  files: Record<string, string>,
  lastChanges: Record<string, string> = {},
  commits: Record<string, Commit[]> = {},
): Promise<Site> {
  const { handbook, graph } = await loadFiles(files);
  return {
    handbook,
    graph,
    resolveLink: createLinkResolver(handbook),
    documentAt: () => undefined,
    lastChanges: new Map(Object.entries(lastChanges)),
    commits: new Map(Object.entries(commits)),
    keepGoing: false,
    neighboursHandedOn: false,
  };
}
