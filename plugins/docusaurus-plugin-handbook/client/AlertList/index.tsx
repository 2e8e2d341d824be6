import Link from '@docusaurus/Link';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { AlertEntry } from '../../props.ts';
import { BreakableName } from '../BreakableName/index.tsx';
import { PageLink } from '../PageLink/index.tsx';
import { readableTemplate } from '../readable-template.ts';
import { Severities } from '../Severity/index.tsx';

/** From here on, what is out of sight is not laid out. */
const LONG = 100;

/** Alerts one below the other: name and severity, what it says, where to go. */
export function AlertList({ alerts, withService }: { alerts: readonly AlertEntry[]; withService: boolean }): ReactNode {
  return (
    <ul className={clsx('handbook-cards', alerts.length > LONG && 'handbook-cards--long')}>
      {alerts.map((alert) => (
        <li key={alert.name} className="handbook-card">
          <Link className="handbook-card__name" to={alert.address}>
            <BreakableName name={alert.name} />
          </Link>
          {alert.summary && <p className="handbook-card__text">{readableTemplate(alert.summary)}</p>}
          <p className="handbook-card__foot">
            {alert.severities.length > 0 && (
              <span>
                <Severities severities={alert.severities} />
              </span>
            )}
            {withService && alert.service && (
              <span>
                Service <PageLink link={alert.service} />
              </span>
            )}
            <RunbooksOf alert={alert} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function RunbooksOf({ alert }: { alert: AlertEntry }): ReactNode {
  if (alert.runbooks.length === 0) return <span className="handbook-missing">No runbook yet</span>;
  return alert.runbooks.map((runbook) => (
    <span key={runbook.address ?? runbook.title}>
      Runbook <PageLink link={runbook} />
    </span>
  ));
}
