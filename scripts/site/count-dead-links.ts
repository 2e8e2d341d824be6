import { createLinkResolver, type Handbook } from '../../plugins/core/index.ts';

const DEAD = new Set(['missing', 'refused', 'unpublished']);

/** How many links and pictures of the pages lead nowhere, or where the site does not follow. */
export function countDeadLinks(handbook: Handbook): number {
  const resolveLink = createLinkResolver(handbook);
  let dead = 0;
  for (const { file, content } of handbook.documents) {
    for (const { target } of content.links) if (DEAD.has(resolveLink(file, target).type)) dead++;
  }
  return dead;
}
