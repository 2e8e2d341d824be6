import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { BreakableName } from '../../client/BreakableName/index.tsx';
import { Crumbs } from '../../client/Crumbs/index.tsx';
import { newPageAddress } from '../../client/new-page-address.ts';
import { readableTemplate } from '../../client/readable-template.ts';
import { WantedLine } from '../../client/WantedFacts/index.tsx';
import type { MostWantedProps, WantedAlert } from '../../props.ts';

/** The alerts that nobody has written a runbook for, the most urgent first: what `handbook coverage` lists, to work on. */
export default function MostWanted({ wanted, alerts, withRunbook }: MostWantedProps): ReactNode {
  return (
    <Layout title="Most wanted runbooks" description="Every alert without a runbook, the most urgent first.">
      <main className="container handbook-main handbook-main--narrow">
        <Crumbs links={[{ title: 'Alerts', address: '/alerts', kind: 'page' }]} />
        <h1>Most wanted runbooks</h1>
        <p className="handbook-lead">{say(wanted.length, alerts, withRunbook)}</p>
        <ul className="handbook-cards">
          {wanted.map((alert) => (
            <li key={alert.name} className="handbook-card">
              <Link className="handbook-card__name" to={alert.address}>
                <BreakableName name={alert.name} />
              </Link>
              {alert.summary && <p className="handbook-card__text">{readableTemplate(alert.summary)}</p>}
              <WantedLine alert={alert} />
              <StartLink alert={alert} />
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}

function say(wanted: number, alerts: number, withRunbook: number): string {
  if (alerts === 0) return 'No alert rules yet: put a Prometheus rule file under docs/monitoring/.';
  if (wanted === 0) return alerts === 1 ? 'The only alert has a runbook.' : `All ${alerts} alerts have a runbook.`;
  const elsewhere = alerts - withRunbook - wanted;
  const also = elsewhere > 0 ? `, ${elsewhere} of the others have it outside this handbook` : '';
  return `${wanted} of ${alerts} alerts have no runbook${also}. The most urgent come first.`;
}

function StartLink({ alert: { address, proposal } }: { alert: WantedAlert }): ReactNode {
  const form = proposal?.form;
  const start = form && newPageAddress(form, proposal.file, proposal.text);
  return (
    <p className="handbook-card__foot">
      {start === undefined ? (
        <Link to={address}>How to start its runbook</Link>
      ) : (
        <a href={start} rel="noopener noreferrer">{`Start its runbook on ${form?.host}`}</a>
      )}
    </p>
  );
}
