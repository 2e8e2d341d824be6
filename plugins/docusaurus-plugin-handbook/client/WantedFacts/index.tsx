import Link from '@docusaurus/Link';
import CodeBlock from '@theme/CodeBlock';
import type { ReactNode } from 'react';
import type { WantedAlert } from '../../props.ts';
import { BreakableName } from '../BreakableName/index.tsx';
import { PageLink } from '../PageLink/index.tsx';
import { RunbookProposal } from '../RunbookProposal/index.tsx';
import { readableTemplate } from '../readable-template.ts';
import { Severities } from '../Severity/index.tsx';

/** What the rules say of an alert that has no runbook, whose service it watches, and how to start the runbook. */
export function WantedFacts({ alert }: { alert: WantedAlert }): ReactNode {
  return (
    <section className="handbook-notice handbook-notice--missing" aria-labelledby="handbook-wanted">
      <h2 id="handbook-wanted">
        <Link to={alert.address}>
          <BreakableName name={alert.name} />
        </Link>
      </h2>
      <WantedLine alert={alert} />
      {alert.summary && <p>{readableTemplate(alert.summary)}</p>}
      {alert.rules.map((rule) => (
        <div key={`${rule.severity?.name} ${rule.expression}`}>
          <p className="handbook-note">
            {rule.for ? `Fires when this holds for ${rule.for}:` : 'Fires when this holds:'}
          </p>
          <CodeBlock language="promql">{rule.expression}</CodeBlock>
        </div>
      ))}
      {alert.proposal && <RunbookProposal proposal={alert.proposal} />}
    </section>
  );
}

/** Severity, service and owner in one line. */
export function WantedLine({ alert }: { alert: WantedAlert }): ReactNode {
  return (
    <ul className="handbook-facts" aria-label={`Facts about ${alert.name}`}>
      {alert.severities.length > 0 && (
        <li>
          <Severities severities={alert.severities} />
        </li>
      )}
      {alert.service && (
        <li>
          Service <PageLink link={alert.service} />
        </li>
      )}
      {alert.owner && <li>Owner {alert.owner}</li>}
      {alert.guess && (
        <li>
          Probably meant <PageLink link={alert.guess} />
        </li>
      )}
    </ul>
  );
}
