import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { HomeStart } from '../../client/HomeStart/index.tsx';
import type { HomeProps } from '../../props.ts';

/** The way in of a handbook that has not written a home page. */
export default function HomePage(home: HomeProps): ReactNode {
  return (
    <Layout title={home.name} description={home.description}>
      <main className="container handbook-main">
        <h1>{home.name}</h1>
        {home.description && <p className="handbook-lead">{home.description}</p>}
        <HomeStart home={home} />
      </main>
    </Layout>
  );
}
