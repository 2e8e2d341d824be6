import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { BreakableName } from '../../client/BreakableName/index.tsx';
import { Crumbs } from '../../client/Crumbs/index.tsx';
import { NameFacts } from '../../client/NameFacts/index.tsx';
import { PageLinks } from '../../client/PageLink/index.tsx';
import { View } from '../../client/View/index.tsx';
import type { NameGroupProps } from '../../props.ts';

/** The page that several names share, such as the metrics of one letter. */
export default function NameGroup({ title, names }: NameGroupProps): ReactNode {
  const index = names[0]?.index;
  return (
    <Layout title={title} description={`${title}: what each is used for, and where it comes from.`}>
      <main className="container handbook-main handbook-main--narrow">
        <article>
          {index && <Crumbs links={[index]} />}
          <h1>{title}</h1>
          {names.map((name) => (
            <Name key={name.anchor} {...name} />
          ))}
        </article>
      </main>
    </Layout>
  );
}

function Name({ anchor, ...name }: NameGroupProps['names'][number]): ReactNode {
  return (
    <section className="handbook-entry" aria-labelledby={anchor}>
      <Heading as="h2" className="handbook-name" id={anchor}>
        <BreakableName name={name.title} />
      </Heading>
      <NameFacts {...name} />
      <View blocks={name.view} heading="h3" />
      <dl className="handbook-pairs">
        {name.relations.map(({ label, links }) => [
          <dt key={`name ${label}`}>{label}</dt>,
          <dd key={`value ${label}`}>
            <PageLinks links={links} />
          </dd>,
        ])}
      </dl>
    </section>
  );
}
