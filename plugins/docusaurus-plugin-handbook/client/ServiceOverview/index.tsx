import CodeBlock from '@theme/CodeBlock';
import type { ReactNode } from 'react';
import type { PageLink, ServiceFacts } from '../../props.ts';
import { AlertList } from '../AlertList/index.tsx';
import { ExternalLink } from '../ExternalLink/index.tsx';
import type { PageAnchor } from '../OnThisPage/index.tsx';
import { PageLinks } from '../PageLink/index.tsx';
import { readableDuration } from '../readable-duration.ts';

/** Everything that the handbook knows about a service, gathered from the pages and rules that name it. */
export function ServiceOverview({ service }: { service: ServiceFacts }): ReactNode {
  return (
    <div className="handbook-service">
      <Part id={ANCHORS.alerts} title="Alerts">
        {service.alerts.length > 0 ? (
          <AlertList alerts={service.alerts} withService={false} />
        ) : (
          <p>No alert rule names this service, and no runbook of it answers one.</p>
        )}
      </Part>
      <Links id={ANCHORS.runbooks} title="Runbooks" links={service.runbooks} />
      <Links id={ANCHORS.dependsOn} title="Depends on" links={service.dependsOn} />
      <Links id={ANCHORS.neededBy} title="Needed by" links={service.neededBy} />
      <Objectives service={service} />
      <Links id={ANCHORS.dashboards} title="Dashboards" links={service.dashboards} />
      {service.repositoryUrl && (
        <Part id={ANCHORS.repository} title="Repository">
          <p>
            <ExternalLink url={service.repositoryUrl} />
          </p>
        </Part>
      )}
    </div>
  );
}

// Prefixed, so that no heading of the page has them.
const ANCHORS = {
  alerts: 'handbook-alerts',
  runbooks: 'handbook-runbooks',
  dependsOn: 'handbook-depends-on',
  neededBy: 'handbook-needed-by',
  objectives: 'handbook-objectives',
  dashboards: 'handbook-dashboards',
  repository: 'handbook-repository',
};

/** The parts that the overview of this service has, for the contents of the page. */
export function serviceAnchors(service: ServiceFacts): PageAnchor[] {
  const parts: [string, string, boolean][] = [
    [ANCHORS.alerts, 'Alerts', true],
    [ANCHORS.runbooks, 'Runbooks', service.runbooks.length > 0],
    [ANCHORS.dependsOn, 'Depends on', service.dependsOn.length > 0],
    [ANCHORS.neededBy, 'Needed by', service.neededBy.length > 0],
    [ANCHORS.objectives, 'Objectives', service.objectives.length > 0],
    [ANCHORS.dashboards, 'Dashboards', service.dashboards.length > 0],
    [ANCHORS.repository, 'Repository', service.repositoryUrl !== undefined],
  ];
  return parts.filter(([, , there]) => there).map(([id, text]) => ({ id, text, level: 2 }));
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }): ReactNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Links({ id, title, links }: { id: string; title: string; links: readonly PageLink[] }): ReactNode {
  if (links.length === 0) return null;
  return (
    <Part id={id} title={title}>
      <PageLinks links={links} />
    </Part>
  );
}

function Objectives({ service }: { service: ServiceFacts }): ReactNode {
  if (service.objectives.length === 0) return null;
  return (
    <Part id={ANCHORS.objectives} title="Objectives">
      <ul className="handbook-cards">
        {service.objectives.map((objective) => (
          <li key={objective.name} className="handbook-card">
            <div className="handbook-card__head">
              <strong>{objective.name}</strong>
              {objective.target && <span>{objective.target} %</span>}
              {objective.window && <span className="handbook-note">over {readableDuration(objective.window)}</span>}
            </div>
            {objective.query && <CodeBlock language="promql">{objective.query}</CodeBlock>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
