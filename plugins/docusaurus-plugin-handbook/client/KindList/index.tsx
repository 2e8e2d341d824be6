import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Fact, KindIndexEntry } from '../../props.ts';
import { FactValue } from '../FactValue/index.tsx';
import { PageLink } from '../PageLink/index.tsx';
import { Prose } from '../Prose/index.tsx';
import { StateBadge } from '../StateBadge/index.tsx';

/** From here on, what is out of sight is not laid out. */
const LONG = 100;

/** The pages of a kind one below the other: title, what it is about, and the fields that the kind chose. */
export function KindList({ pages }: { pages: readonly KindIndexEntry[] }): ReactNode {
  return (
    <ul className={clsx('handbook-cards', pages.length > LONG && 'handbook-cards--long')}>
      {pages.map((page) => (
        <li key={page.link.address ?? page.link.title} className="handbook-card">
          <Head page={page} />
          {page.description && (
            <p className="handbook-card__text">
              <Prose text={page.description} />
            </p>
          )}
          <Foot facts={page.facts.filter(({ value }) => value.type !== 'badge')} />
        </li>
      ))}
    </ul>
  );
}

function Head({ page }: { page: KindIndexEntry }): ReactNode {
  const badges = page.facts.filter(({ value }) => value.type === 'badge');
  return (
    <div className="handbook-card__head">
      <span className="handbook-card__name">
        <PageLink link={page.link} />
      </span>
      {badges.map((fact) => (
        <FactValue key={fact.label} value={fact.value} />
      ))}
      {page.state && <StateBadge state={page.state} />}
    </div>
  );
}

function Foot({ facts }: { facts: readonly Fact[] }): ReactNode {
  if (facts.length === 0) return null;
  return (
    <p className="handbook-card__foot">
      {facts.map((fact) => (
        <span key={fact.label}>
          {fact.label} <FactValue value={fact.value} />
        </span>
      ))}
    </p>
  );
}
