import type { ReactNode } from 'react';
import type { KindIndexProps } from '../../props.ts';
import { FeedLinks } from '../FeedLinks/index.tsx';
import { PageLink } from '../PageLink/index.tsx';

type Props = Pick<KindIndexProps, 'pages' | 'one' | 'many' | 'feed' | 'more' | 'reference'>;

/** How many pages a list holds, and where the same is found in another form. */
export function IndexNote({ pages, one, many, feed, more = [], reference }: Props): ReactNode {
  return (
    <p className="handbook-note">
      {pages.length} {pages.length === 1 ? one : many}
      {feed && (
        <>
          , <FeedLinks feed={feed} />
        </>
      )}
      {[...more, ...(reference ? [reference] : [])].map((link) => (
        <span key={link.address}>
          , <PageLink link={link} />
        </span>
      ))}
    </p>
  );
}
