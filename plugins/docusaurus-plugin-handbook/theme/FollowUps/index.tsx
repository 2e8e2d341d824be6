import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { Crumbs } from '../../client/Crumbs/index.tsx';
import { FacetFilter, useFacetFilter } from '../../client/FacetFilter/index.tsx';
import { FollowUpTable } from '../../client/FollowUpTable/index.tsx';
import { OwnerTable } from '../../client/OwnerTable/index.tsx';
import type { FollowUpEntry, FollowUpsProps } from '../../props.ts';

const DESCRIPTION = 'What changes because of incidents: open, overdue, done and dropped, by owner.';

/** The follow-ups of all analyses. Without JavaScript they are plain tables; with it they can be narrowed. */
export default function FollowUps({ title, address, index, followUps, facets, owners }: FollowUpsProps): ReactNode {
  const filter = useFacetFilter(facets, followUps);
  return (
    <Layout title={title} description={DESCRIPTION}>
      <main className="container handbook-main">
        {index && <Crumbs links={[index]} />}
        <h1>{title}</h1>
        <p className="handbook-lead">{DESCRIPTION}</p>
        <FacetFilter filter={filter} one="follow-up" many="follow-ups" />
        {GROUPS.map(({ id, heading, holds }) => (
          <Group key={id} id={id} heading={heading} followUps={filter.shown.filter(holds)} />
        ))}
        <OwnerTable owners={owners} address={address} />
      </main>
    </Layout>
  );
}

const isOver = ({ state }: FollowUpEntry): boolean => state === 'done' || state === 'dropped';

// Prefixed like all anchors that the handbook adds.
const GROUPS: { id: string; heading: string; holds(followUp: FollowUpEntry): boolean }[] = [
  { id: 'handbook-overdue', heading: 'Overdue', holds: ({ overdue }) => overdue === true },
  { id: 'handbook-open', heading: 'Open', holds: (followUp) => !followUp.overdue && !isOver(followUp) },
  { id: 'handbook-over', heading: 'Done and dropped', holds: isOver },
];

function Group({ id, heading, followUps }: { id: string; heading: string; followUps: FollowUpEntry[] }): ReactNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {heading} ({followUps.length})
      </h2>
      {followUps.length === 0 ? <p>None.</p> : <FollowUpTable followUps={followUps} label={heading} />}
    </section>
  );
}
