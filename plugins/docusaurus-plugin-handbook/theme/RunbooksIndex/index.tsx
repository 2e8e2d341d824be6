import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { FeedLinks } from '../../client/FeedLinks/index.tsx';
import { PageLink, PageLinks } from '../../client/PageLink/index.tsx';
import type { RunbooksIndexProps } from '../../props.ts';

/** Every runbook, by service; a written `runbooks/index.md` takes its place. */
export default function RunbooksIndex({ groups, feed }: RunbooksIndexProps): ReactNode {
  return (
    <Layout title="Runbooks" description="Every runbook, by service.">
      <main className="container handbook-main handbook-main--narrow">
        <h1>Runbooks</h1>
        {groups.length === 0 && (
          <p>
            No runbooks yet: a page <code>runbooks/&lt;service&gt;/&lt;AlertName&gt;.md</code> makes one.
          </p>
        )}
        {feed && (
          <p className="handbook-note">
            Changes to runbooks: <FeedLinks feed={feed} />
          </p>
        )}
        {groups.map((group) => (
          <section key={group.service.address ?? group.service.title} className="handbook-group">
            <h2>
              <PageLink link={group.service} />
            </h2>
            <PageLinks links={group.runbooks} />
          </section>
        ))}
      </main>
    </Layout>
  );
}
