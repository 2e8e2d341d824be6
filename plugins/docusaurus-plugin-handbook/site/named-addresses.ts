import type { AddressNamedAt } from '../../remark-name-links/index.ts';
import type { Site } from './open-site.ts';

/** Says what the code at a place of a page names, from the graph: its edges `mentions` are the links of the site. */
export function addressesNamedIn({ graph, documentAt }: Pick<Site, 'graph' | 'documentAt'>): AddressNamedAt {
  return (path, offset) => {
    const page = documentAt(path);
    if (page === undefined) return undefined;
    const mention = graph.edgesFrom(page.file).find(({ label, span }) => span[0] === offset && label === 'mentions');
    return mention && graph.nodes.get(mention.to)?.address;
  };
}
