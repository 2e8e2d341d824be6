import type { ReactNode } from 'react';
import type { AlertPageProps } from '../../props.ts';
import { ExternalLink } from '../ExternalLink/index.tsx';
import { PageLink } from '../PageLink/index.tsx';
import { RunbookProposal } from '../RunbookProposal/index.tsx';

/** What to do about an alert that no runbook answers: now, and afterwards. */
export function NoRunbook({ alert }: { alert: AlertPageProps }): ReactNode {
  return (
    <section className="handbook-notice handbook-notice--missing" aria-labelledby="handbook-no-runbook">
      <h2 id="handbook-no-runbook">No runbook yet</h2>
      {alert.guess && (
        <p>
          Its link leads nowhere. It probably means <PageLink link={alert.guess} />.
        </p>
      )}
      {alert.externalRunbooks.length > 0 && (
        <>
          <p>The rule points at a page outside this handbook:</p>
          <ul>
            {alert.externalRunbooks.map((url) => (
              <li key={url}>
                <ExternalLink url={url} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Right now: read under Rule below what has to be true for it to fire
        {alert.service ? (
          <>
            , and look at <PageLink link={alert.service} />
          </>
        ) : null}
        {alert.escalation ? ', then call the people under Escalation' : null}.
      </p>
      <p>
        Afterwards: write down what helped, with the sections Meaning, Impact, Diagnosis and Mitigation. This page shows
        its Mitigation from then on.
      </p>
      {alert.proposal && <RunbookProposal proposal={alert.proposal} />}
    </section>
  );
}
