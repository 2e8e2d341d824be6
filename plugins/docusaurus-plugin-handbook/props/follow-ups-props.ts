import { type FollowUp, followUps, isOver, plainText } from '../../core/index.ts';
import type { FollowUpsProps } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { type FacetValues, facetsOf, markOf } from './facets.ts';
import { followUpEntry } from './follow-up-entry.ts';
import { indexLink } from './kind-index-props.ts';
import { neighbours } from './page-link.ts';

/** What all analyses have led to, on one board. */
export function followUpsProps(site: Site, address: string): FollowUpsProps {
  const all = followUps(site.handbook);
  const values = all.map((followUp) => valuesOf(site, followUp));
  const index = indexLink(site, 'rca');
  return {
    title: 'Follow-ups',
    address,
    ...(index !== undefined && { index }),
    followUps: all.map((followUp, at) => ({
      ...followUpEntry(site, followUp),
      facets: markOf(values[at] ?? new Map()),
    })),
    facets: facetsOf(values),
    owners: countByOwner(all),
  };
}

/** Stands for a follow-up without an owner; no team may be called so. */
const NOBODY = '(nobody)';

function valuesOf({ graph }: Site, { owner = NOBODY, analysis }: FollowUp): FacetValues {
  const services = neighbours(graph, analysis.file, 'from', 'concerns');
  return new Map([
    ['owner', [{ value: plainText(owner, 100), label: plainText(owner, 60) }]],
    ['service', services.map(({ name, title }) => ({ value: plainText(name, 100), label: plainText(title, 60) }))],
  ]);
}

function countByOwner(all: readonly FollowUp[]): FollowUpsProps['owners'] {
  const owners = new Map<string, FollowUpsProps['owners'][number]>();
  for (const followUp of all) {
    const value = plainText(followUp.owner ?? NOBODY, 100);
    const counts = owners.get(value) ?? { owner: value, value, overdue: 0, open: 0, over: 0 };
    owners.set(value, counts);
    if (isOver(followUp)) counts.over += 1;
    else counts.open += 1;
    if (followUp.overdue) counts.overdue += 1;
  }
  return [...owners.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open || (a.owner < b.owner ? -1 : 1));
}
