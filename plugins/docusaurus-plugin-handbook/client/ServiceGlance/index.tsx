import type { ReactNode } from 'react';
import type { PageLink as PageLinkProps, ServiceFacts } from '../../props.ts';
import { PageLink } from '../PageLink/index.tsx';
import { SERVICE_ANCHORS } from '../service-anchors.ts';

/** Neighbours that are named here; the rest stands in the part that the line leads to. */
const MOST = 5;

/** What a responder wants to know of a service before anything else, each line with the way to the whole of it. */
export function ServiceGlance({ service }: { service: ServiceFacts }): ReactNode {
  const { alerts, neededBy, dependsOn, lastIncident, followUps, changes } = service;
  const [change] = changes;
  const overdue = followUps.filter((followUp) => followUp.overdue).length;
  return (
    <dl className="handbook-panel handbook-fields">
      {alerts.length > 0 && (
        <Line label="Alerts" anchor={SERVICE_ANCHORS.alerts}>
          {countAlerts(service)}
        </Line>
      )}
      {neededBy.length > 0 && (
        <Line label="Breaks with it" anchor={SERVICE_ANCHORS.dependencies}>
          <Names links={neededBy} />
        </Line>
      )}
      {dependsOn.length > 0 && (
        <Line label="Needs" anchor={SERVICE_ANCHORS.dependencies}>
          <Names links={dependsOn} />
        </Line>
      )}
      {lastIncident && (
        <Line label="Last incident" anchor={SERVICE_ANCHORS.analyses}>
          <time dateTime={lastIncident.day}>{lastIncident.day}</time> <PageLink link={lastIncident.link} />
        </Line>
      )}
      {followUps.length > 0 && (
        <Line label="Follow-ups" anchor={SERVICE_ANCHORS.followUps}>
          {followUps.length} open{overdue > 0 && `, ${overdue} overdue`}
        </Line>
      )}
      {change && (
        <Line label="Last change" anchor={SERVICE_ANCHORS.changes}>
          <time dateTime={change.day}>{change.day}</time>
          {change.subject && ` ${change.subject}`}
        </Line>
      )}
    </dl>
  );
}

function Line({ label, anchor, children }: { label: string; anchor: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>
        <a href={`#${anchor}`}>{label}</a>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Names({ links }: { links: readonly PageLinkProps[] }): ReactNode {
  return (
    <>
      {links.slice(0, MOST).map((link, index) => (
        <span key={link.address ?? link.title}>
          {index > 0 && ', '}
          <PageLink link={link} />
        </span>
      ))}
      {links.length > MOST && ` and ${links.length - MOST} more`}
    </>
  );
}

function countAlerts({ alerts }: ServiceFacts): string {
  const counts = new Map<string, number>();
  for (const { severities } of alerts) {
    const name = severities[0]?.name ?? 'without severity';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const without = alerts.filter(({ runbooks }) => runbooks.length === 0).length;
  const parts = [...counts].map(([name, count]) => `${count} ${name}`);
  return [...parts, ...(without > 0 ? [`${without} without a runbook`] : [])].join(', ');
}
