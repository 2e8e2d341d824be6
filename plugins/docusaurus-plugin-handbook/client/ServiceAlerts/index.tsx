import type { ReactNode } from 'react';
import type { AlertEntry, SeverityLevel } from '../../props.ts';
import { AlertList } from '../AlertList/index.tsx';

const LEVELS: [SeverityLevel, string][] = [
  ['critical', 'Critical'],
  ['warning', 'Warning'],
  ['other', 'Other severities'],
  ['info', 'Info'],
];

/** The alerts of a service, the gravest first, each with its runbooks or the word that it has none. */
export function ServiceAlerts({ alerts }: { alerts: readonly AlertEntry[] }): ReactNode {
  if (alerts.length === 0) return <p>No alert rule names this service, and no runbook of it answers one.</p>;
  const groups = LEVELS.map(([level, title]) => ({
    title,
    alerts: alerts.filter((alert) => levelOf(alert) === level),
  }));
  const without = alerts.filter(({ runbooks }) => runbooks.length === 0).length;
  return (
    <>
      {without > 0 && (
        <p className="handbook-missing">
          {without} of {alerts.length} {without === 1 ? 'has' : 'have'} no runbook.
        </p>
      )}
      {groups
        .filter((group) => group.alerts.length > 0)
        .map((group) => (
          <section key={group.title}>
            <h3>
              {group.title} ({group.alerts.length})
            </h3>
            <AlertList alerts={group.alerts} withService={false} />
          </section>
        ))}
    </>
  );
}

/** By its gravest severity. */
function levelOf({ severities }: AlertEntry): SeverityLevel {
  return severities[0]?.level ?? 'other';
}
