import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import type { FeedAddresses } from '../../props.ts';

/** The ways to a feed. Plain links: the addresses are files, which the site's own links take for missing pages. */
export function FeedLinks({ feed }: { feed: FeedAddresses }): ReactNode {
  const [atom, json] = [useBaseUrl(feed.atom), useBaseUrl(feed.json)];
  return (
    <>
      <a href={atom}>Atom feed</a>, <a href={json}>JSON feed</a>
    </>
  );
}
