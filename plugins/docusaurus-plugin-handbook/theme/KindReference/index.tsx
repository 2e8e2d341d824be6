import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { Crumbs } from '../../client/Crumbs/index.tsx';
import { FactSections, FactsPanel } from '../../client/Facts/index.tsx';
import type { KindReferenceProps } from '../../props.ts';

/** What a page of a kind holds, from its schema alone; a written page at the same address takes its place. */
export default function KindReference({ title, description, facts }: KindReferenceProps): ReactNode {
  return (
    <Layout title={title} description={description ?? title}>
      <main className="container handbook-main">
        <article className="handbook-page__main">
          <Crumbs links={[{ title: 'Kinds of pages', address: '/reference/kinds', kind: 'page' }]} />
          <h1>{title}</h1>
          {description && <p className="handbook-lead">{description}</p>}
          <FactsPanel facts={facts} />
          <FactSections facts={facts} />
        </article>
      </main>
    </Layout>
  );
}
