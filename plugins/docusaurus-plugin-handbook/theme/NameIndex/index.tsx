import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { PageLinks } from '../../client/PageLink/index.tsx';
import type { NameIndexProps } from '../../props.ts';

/** Every dashboard, receiver, metric or rule file that the monitoring configuration of the handbook names. */
export default function NameIndex({ title, one, many, description, names }: NameIndexProps): ReactNode {
  return (
    <Layout title={title} description={description}>
      <main className="container handbook-main handbook-main--narrow">
        <h1>{title}</h1>
        <p className="handbook-lead">{description}</p>
        <p className="handbook-note">
          {names.length} {names.length === 1 ? one : many}
        </p>
        <PageLinks links={names} />
      </main>
    </Layout>
  );
}
