import { resolve } from 'node:path';
import {
  buildGraph,
  checkHandbook,
  type HandbookState,
  type Impact,
  impact,
  loadHandbook,
} from '../../plugins/core/index.ts';
import { checkedOptions, type HandbookOptions } from '../open-handbook.ts';
import { type Base, findBase } from './find-base.ts';
import { withBase } from './with-base.ts';

/** What lies between the base and the working tree. */
export async function compareWithBase(
  asked: string | undefined,
  options: HandbookOptions,
): Promise<{ base: Base; impact: Impact }> {
  const after = await open({ ...checkedOptions(options), baseline: false, allowEmpty: true });
  const root = resolve(options.root);
  const base = findBase(root, asked);
  const { settings } = options;
  const { today } = after.handbook;
  return withBase(root, base, async ({ folder, links }) => {
    const own = { root: folder, today, ...(settings !== undefined && { settings }) };
    const before = await open({ ...own, baseline: false, cache: false, allowEmpty: true });
    // A link is not followed now and was not then: what is said of it is no news.
    const problems = after.problems.filter(({ file }) => !links.has(file));
    return { base, impact: impact(before, { ...after, problems }) };
  });
}

async function open(options: Parameters<typeof loadHandbook>[0]): Promise<HandbookState> {
  const handbook = await loadHandbook(options);
  const graph = buildGraph(handbook);
  return { handbook, graph, problems: checkHandbook(handbook, graph).problems };
}
