import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { FactSections } from '../../client/Facts/index.tsx';
import { FeedLinks } from '../../client/FeedLinks/index.tsx';
import { KindPages } from '../../client/KindPages/index.tsx';
import { PageLink } from '../../client/PageLink/index.tsx';
import type { KindIndexProps } from '../../props.ts';

/** Every page of a kind, as the kind's schema orders them; a written page at the same address takes its place and shows the list below. */
export default function KindIndex({ title, description, ...index }: KindIndexProps): ReactNode {
  const { one, many, pages, feed, more = [], reference, facts } = index;
  return (
    <Layout title={title} description={description ?? `Every ${one}.`}>
      <main className="container handbook-main handbook-main--narrow">
        <h1>{title}</h1>
        {description && <p className="handbook-lead">{description}</p>}
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
        <KindPages index={index} />
        <FactSections facts={facts} />
      </main>
    </Layout>
  );
}
