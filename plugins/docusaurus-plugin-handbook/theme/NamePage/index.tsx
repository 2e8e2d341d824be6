import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { BreakableName } from '../../client/BreakableName/index.tsx';
import { Crumbs } from '../../client/Crumbs/index.tsx';
import { NameFacts } from '../../client/NameFacts/index.tsx';
import { Neighbours } from '../../client/Neighbours/index.tsx';
import { View } from '../../client/View/index.tsx';
import type { NamePageProps } from '../../props.ts';

/** The page of what monitoring configuration names: what it is, and what it belongs together with. */
export default function NamePage(props: NamePageProps): ReactNode {
  const { title, one, index, view, relations } = props;
  return (
    <Layout title={title} description={`The ${one} ${title}: what it holds and what it is used for.`}>
      <main className="container handbook-main">
        <div className="handbook-page">
          <article className="handbook-page__main">
            <Crumbs links={[index]} />
            <h1 className="handbook-name">
              <BreakableName name={title} />
            </h1>
            <NameFacts {...props} />
            {view.length > 0 ? <View blocks={view} /> : <Neighbours groups={relations} />}
          </article>
          {view.length > 0 && (
            <aside className="handbook-page__aside" aria-label={`About this ${one}`}>
              <Neighbours groups={relations} />
            </aside>
          )}
        </div>
      </main>
    </Layout>
  );
}
