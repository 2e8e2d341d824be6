import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { AlertMitigation } from '../../client/AlertMitigation/index.tsx';
import { BreakableName } from '../../client/BreakableName/index.tsx';
import { Crumbs } from '../../client/Crumbs/index.tsx';
import { ESCALATION_ANCHOR, Escalation } from '../../client/Escalation/index.tsx';
import { InputBar } from '../../client/InputBar/index.tsx';
import { Neighbourhood } from '../../client/Neighbourhood/index.tsx';
import { NEIGHBOURS_ANCHOR, Neighbours } from '../../client/Neighbours/index.tsx';
import { Jumps } from '../../client/OnThisPage/index.tsx';
import { PageLinks } from '../../client/PageLink/index.tsx';
import { RuleFacts } from '../../client/RuleFacts/index.tsx';
import { readableTemplate } from '../../client/readable-template.ts';
import { Severities } from '../../client/Severity/index.tsx';
import type { AlertPageProps } from '../../props.ts';

const RULES_ANCHOR = 'handbook-rules';

/** The page that a pager's link opens: what to do first, the rule itself folded below. */
export default function AlertPage(alert: AlertPageProps): ReactNode {
  return (
    <Layout title={alert.name} description={alert.summary ?? `What to do when ${alert.name} fires.`}>
      <main className="container handbook-main">
        <div className="handbook-page">
          <article className="handbook-page__main">
            <Crumbs links={[{ title: 'Alerts', address: '/alerts', kind: 'page' }]} />
            <Header alert={alert} />
            <Jumps anchors={anchorsOf(alert)} />
            {alert.inputs && <InputBar key={alert.address} inputs={alert.inputs} />}
            <AlertMitigation alert={alert} />
            {alert.escalation && <Escalation escalation={alert.escalation} />}
            <Rules alert={alert} />
            <Neighbourhood picture={alert.neighbourhood} list={NEIGHBOURS_ANCHOR} />
          </article>
          <aside className="handbook-page__aside" aria-label="About this alert">
            {alert.dashboards.length > 0 && (
              <section aria-labelledby="handbook-dashboards">
                <h2 id="handbook-dashboards">Dashboards</h2>
                <PageLinks links={alert.dashboards} />
              </section>
            )}
            <Neighbours groups={alert.relations} />
          </aside>
        </div>
      </main>
    </Layout>
  );
}

function Header({ alert }: { alert: AlertPageProps }): ReactNode {
  const { service } = alert;
  return (
    <header>
      <h1 className="handbook-name">
        <BreakableName name={alert.name} />
      </h1>
      <ul className="handbook-facts" aria-label="Facts about this alert">
        {alert.severities.length > 0 && (
          <li>
            <Severities severities={alert.severities} />
          </li>
        )}
        {service && (
          <li>Service {service.address ? <Link to={service.address}>{service.title}</Link> : service.title}</li>
        )}
        {alert.escalation?.owner && <li>Owner {alert.escalation.owner}</li>}
      </ul>
      <About alert={alert} />
    </header>
  );
}

// With a runbook at hand one sentence is enough, and what to do stands higher; the rest is among the annotations below.
function About({ alert: { summary, description, runbooks } }: { alert: AlertPageProps }): ReactNode {
  const lead = summary ?? description;
  return (
    <>
      {lead && <p className="handbook-lead">{readableTemplate(lead)}</p>}
      {runbooks.length === 0 && description && description !== lead && <p>{readableTemplate(description)}</p>}
    </>
  );
}

function Rules({ alert }: { alert: AlertPageProps }): ReactNode {
  if (alert.rules.length === 0) return null;
  const one = alert.rules.length === 1;
  return (
    <section aria-labelledby={RULES_ANCHOR}>
      <h2 id={RULES_ANCHOR}>{one ? 'Rule' : 'Rules'}</h2>
      {alert.rules.map((rule, index) => (
        // Without a runbook the rule is all that there is to go by.
        <details
          key={`${rule.file}:${rule.line}`}
          className="handbook-fold"
          open={alert.runbooks.length === 0 && index === 0}
        >
          <summary>{one ? 'When it fires' : `When it fires, rule ${index + 1} of ${alert.rules.length}`}</summary>
          <RuleFacts rule={rule} />
        </details>
      ))}
    </section>
  );
}

function anchorsOf(alert: AlertPageProps) {
  const parts: [string, string, boolean][] = [
    [ESCALATION_ANCHOR, 'Escalation', alert.escalation !== undefined],
    [RULES_ANCHOR, alert.rules.length === 1 ? 'Rule' : 'Rules', alert.rules.length > 0],
    [NEIGHBOURS_ANCHOR, 'Related', alert.relations.length > 0],
  ];
  return parts.filter(([, , there]) => there).map(([id, text]) => ({ id, text, level: 2 }));
}
