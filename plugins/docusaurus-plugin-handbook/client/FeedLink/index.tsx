import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';

/** The way to a feed. A plain link: the address is a file, which the site's own links take for a missing page. */
export function FeedLink({ address }: { address: string }): ReactNode {
  const href = useBaseUrl(address);
  return <a href={href}>Atom feed</a>;
}
