import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { FactSections } from '../../client/Facts/index.tsx';
import { FeedLink } from '../../client/FeedLink/index.tsx';
import { KindList } from '../../client/KindList/index.tsx';
import { PageLink } from '../../client/PageLink/index.tsx';
import type { KindIndexProps } from '../../props.ts';

/** Every page of a kind, as the kind's schema orders them; a written page at the same address takes its place and shows the list below. */
export default function KindIndex({
  title,
  one,
  many,
  description,
  feed,
  pages,
  facts,
  reference,
}: KindIndexProps): ReactNode {
  return (
    <Layout title={title} description={description ?? `Every ${one}.`}>
      <main className="container handbook-main handbook-main--narrow">
        <h1>{title}</h1>
        {description && <p className="handbook-lead">{description}</p>}
        <p className="handbook-note">
          {pages.length} {pages.length === 1 ? one : many}
          {feed && (
            <>
              , <FeedLink address={feed} />
            </>
          )}
          {reference && (
            <>
              , <PageLink link={reference} />
            </>
          )}
        </p>
        <KindList pages={pages} />
        <FactSections facts={facts} />
      </main>
    </Layout>
  );
}
