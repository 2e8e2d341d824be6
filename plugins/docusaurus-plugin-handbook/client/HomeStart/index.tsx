import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { HomeProps } from '../../props.ts';
import { AlertJump } from '../AlertJump/index.tsx';
import { BreakableName } from '../BreakableName/index.tsx';
import { PageLinks } from '../PageLink/index.tsx';
import { Severities } from '../Severity/index.tsx';

/** As many entries as a person takes in at a glance; the indexes have them all. A phone shows the first three or six. */
const SHOWN = 8;

/** The way in for somebody with no time: by alert, by service, by task. All three fit on one screen. */
export function HomeStart({ home }: { home: HomeProps }): ReactNode {
  return (
    <div className="handbook-start">
      <AlertStart home={home} />
      <section className="handbook-panel" aria-labelledby="handbook-start-service">
        <h2 id="handbook-start-service">I have a service</h2>
        <div className="handbook-start__flow">
          <PageLinks links={home.services.slice(0, SHOWN)} />
        </div>
        <p className="handbook-panel__more">
          <Link to="/services">{counted(home.counts.services, 'service', 'services')}</Link>
        </p>
      </section>
      <section className="handbook-panel" aria-labelledby="handbook-start-task">
        <h2 id="handbook-start-task">I have a task</h2>
        <div className="handbook-start__few">
          {home.tasks.length > 0 && <PageLinks links={home.tasks.slice(0, SHOWN)} />}
        </div>
        <p className="handbook-panel__more">
          <Link to="/runbooks">{counted(home.counts.runbooks, 'runbook', 'runbooks')}</Link>
        </p>
      </section>
      {home.indexes.length > 0 && (
        <section className="handbook-panel handbook-panel--wide" aria-labelledby="handbook-start-reading">
          <h2 id="handbook-start-reading">I have time to read</h2>
          <div className="handbook-links--columns">
            <PageLinks links={home.indexes} />
          </div>
        </section>
      )}
    </div>
  );
}

function AlertStart({ home }: { home: HomeProps }): ReactNode {
  return (
    <section className="handbook-panel handbook-panel--wide handbook-start__few" aria-labelledby="handbook-start-alert">
      <h2 id="handbook-start-alert">I have an alert</h2>
      <AlertJump label="Its name, or the whole notification" alerts={home.alerts} />
      <ul className="handbook-links handbook-links--columns">
        {home.alerts.slice(0, SHOWN).map((alert) => (
          <li key={alert.name}>
            <Link to={alert.address}>
              <BreakableName name={alert.name} />
            </Link>{' '}
            <Severities severities={alert.severities} />
          </li>
        ))}
      </ul>
      <p className="handbook-panel__more">
        <Link to="/alerts">{counted(home.counts.alerts, 'alert', 'alerts')}</Link>
        {`, ${home.counts.alertsWithRunbook} with a runbook`}
        {home.counts.wanted > 0 && (
          <>
            , <Link to="/alerts/most-wanted">{`${home.counts.wanted} most wanted`}</Link>
          </>
        )}
      </p>
    </section>
  );
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return `No ${many} yet`;
  return count === 1 ? `The only ${one}` : `All ${count} ${many}`;
}
