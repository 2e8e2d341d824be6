import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { FactSections } from '../../client/Facts/index.tsx';
import { IndexNote } from '../../client/IndexNote/index.tsx';
import { KindPages } from '../../client/KindPages/index.tsx';
import type { KindIndexProps } from '../../props.ts';

/** Every page of a kind, as the kind's schema orders them; a written page at the same address takes its place and shows the list below. */
export default function KindIndex({ title, description, ...index }: KindIndexProps): ReactNode {
  return (
    <Layout title={title} description={description ?? `Every ${index.one}.`}>
      <main className="container handbook-main handbook-main--narrow">
        <h1>{title}</h1>
        {description && <p className="handbook-lead">{description}</p>}
        <IndexNote {...index} />
        <KindPages index={index} />
        <FactSections facts={index.facts} />
      </main>
    </Layout>
  );
}
