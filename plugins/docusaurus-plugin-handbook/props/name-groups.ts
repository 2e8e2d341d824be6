import type { NameIndex } from '../../core/index.ts';
import type { NameGroupProps } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { namePageProps } from './name-page-props.ts';

/** The pages that several names share, each name under the anchor of its address. */
export function nameGroups(
  site: Site,
  index: NameIndex,
  packs: ReadonlyMap<string, string>,
): (NameGroupProps & { address: string })[] {
  const groups = new Map<string, NameGroupProps['names']>();
  for (const node of index.nodes) {
    const [page = '', anchor] = node.address?.split('#') ?? [];
    if (anchor === undefined) continue;
    const names = groups.get(page) ?? [];
    groups.set(page, names);
    names.push({ anchor, ...namePageProps(site, node, index, packs) });
  }
  return [...groups].map(([address, names]) => ({ address, title: titleOf(names, address), names }));
}

/** `Metrics: k`. */
function titleOf(names: NameGroupProps['names'], page: string): string {
  return `${names[0]?.index.title ?? ''}: ${page.split('/').at(-1)}`;
}
