import type { ReactNode } from 'react';
import type { Fact } from '../../props.ts';
import { FactValue, Items } from '../FactValue/index.tsx';
import type { PageAnchor } from '../OnThisPage/index.tsx';

export const FACTS_ANCHOR = 'handbook-fields';

/** The fields of a page's kind that fit into a line, under its title. */
export function FactsPanel({ facts = [] }: { facts: readonly Fact[] | undefined }): ReactNode {
  const short = facts.filter(({ long }) => !long);
  if (short.length === 0) return null;
  return (
    <dl id={FACTS_ANCHOR} className="handbook-panel handbook-fields">
      {short.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <FactValue value={fact.value} />
            {fact.note && <span className="handbook-note"> {fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is too long for a line and has no section among the page's own: sources, what was tried. */
export function FactSections({ facts }: { facts: readonly Fact[] | undefined }): ReactNode {
  return sectionsAdded(facts).map((fact) => (
    <section key={fact.label} aria-labelledby={anchorOf(fact)}>
      <h2 id={anchorOf(fact)}>{fact.label}</h2>
      <LongFact fact={fact} />
      {fact.note && <p className="handbook-note">{fact.note}</p>}
    </section>
  ));
}

/** What belongs under a heading of the page itself: the table of follow-ups under "Follow-ups". */
export function FactsUnder({ facts = [], anchor }: { facts: readonly Fact[] | undefined; anchor: string }): ReactNode {
  const here = facts.filter(({ long, section }) => long && section === anchor);
  return here.map((fact) => <LongFact key={fact.label} fact={fact} />);
}

/** The parts that the facts add to the contents of the page. */
export function factAnchors(facts: readonly Fact[] | undefined): PageAnchor[] {
  return sectionsAdded(facts).map((fact) => ({ id: anchorOf(fact), text: fact.label, level: 2 }));
}

function LongFact({ fact: { value } }: { fact: Fact }): ReactNode {
  if (value.type === 'prose') {
    return (
      <p>
        <FactValue value={value} />
      </p>
    );
  }
  return value.type === 'list' ? <Items items={value.items} apart /> : <FactValue value={value} />;
}

function sectionsAdded(facts: readonly Fact[] = []): Fact[] {
  return facts.filter(({ long, section }) => long && section === undefined);
}

// Prefixed, so that no heading of the page has it.
function anchorOf(fact: Fact): string {
  return `handbook-field-${fact.label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
