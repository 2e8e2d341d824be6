import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { AlertFilter, useAlertFilter } from '../../client/AlertFilter/index.tsx';
import { AlertList } from '../../client/AlertList/index.tsx';
import { AlertPaste } from '../../client/AlertPaste/index.tsx';
import type { AlertsIndexProps } from '../../props.ts';

/** Every alert that has a page. Without JavaScript it is the plain list; with it the list can be narrowed. */
export default function AlertsIndex({ alerts, withRunbook, wanted }: AlertsIndexProps): ReactNode {
  const filter = useAlertFilter(alerts);
  return (
    <Layout title="Alerts" description="Every alert, with its severity and its runbook.">
      <main className="container handbook-main handbook-main--narrow">
        <h1>Alerts</h1>
        <p className="handbook-lead">
          {alerts.length === 0
            ? 'No alert rules yet: put a Prometheus rule file under docs/monitoring/.'
            : `${alerts.length} alerts, ${withRunbook} with a runbook.`}
          {wanted > 0 && (
            <>
              {' '}
              <Link to="/alerts/most-wanted">{`${wanted} most wanted`}</Link>
            </>
          )}
        </p>
        {alerts.length > 0 && <AlertPaste alerts={alerts} />}
        {alerts.length > 0 && <AlertFilter filter={filter} />}
        <AlertList alerts={filter.shown} withService={true} />
      </main>
    </Layout>
  );
}
