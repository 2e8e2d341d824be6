import type { ReactNode } from 'react';
import type { RelationGroup } from '../../props.ts';
import { PageLinks } from '../PageLink/index.tsx';

export const NEIGHBOURS_ANCHOR = 'handbook-related';

/** Everything that this page points at, or that points at it, by relation. */
export function Neighbours({ groups }: { groups: readonly RelationGroup[] }): ReactNode {
  if (groups.length === 0) return null;
  return (
    <section className="handbook-neighbours" aria-labelledby={NEIGHBOURS_ANCHOR}>
      <h2 id={NEIGHBOURS_ANCHOR}>Related pages</h2>
      {groups.map((group) => (
        <div key={group.label} className="handbook-neighbours__group">
          <h3>{sentenceCase(group.label)}</h3>
          <PageLinks links={group.links} />
        </div>
      ))}
    </section>
  );
}

function sentenceCase(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
