import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { ServiceFacts } from '../../props.ts';
import { Dependencies } from '../Dependencies/index.tsx';
import { ExternalLink } from '../ExternalLink/index.tsx';
import { FollowUpTable } from '../FollowUpTable/index.tsx';
import { KindList } from '../KindList/index.tsx';
import { Objectives } from '../Objectives/index.tsx';
import { PageLinks } from '../PageLink/index.tsx';
import { RecentChanges } from '../RecentChanges/index.tsx';
import { ServiceAlerts } from '../ServiceAlerts/index.tsx';
import { SERVICE_ANCHORS, SERVICE_TITLES, type ServicePart, serviceParts } from '../service-anchors.ts';

/** Everything that the handbook knows about a service, gathered from the pages, rules and commits that name it. */
export function ServiceOverview({ service }: { service: ServiceFacts }): ReactNode {
  return (
    <div className="handbook-service">
      {serviceParts(service).map((part) => (
        <section key={part} aria-labelledby={SERVICE_ANCHORS[part]}>
          <h2 id={SERVICE_ANCHORS[part]}>{SERVICE_TITLES[part]}</h2>
          {CONTENT[part](service)}
        </section>
      ))}
    </div>
  );
}

const CONTENT: Readonly<Record<ServicePart, (service: ServiceFacts) => ReactNode>> = {
  alerts: ({ alerts }) => <ServiceAlerts alerts={alerts} />,
  runbooks: ({ runbooks }) => <PageLinks links={runbooks} />,
  dependencies: (service) => <Dependencies service={service} anchor={SERVICE_ANCHORS.dependencies} />,
  objectives: ({ objectives, incidents }) => <Objectives objectives={objectives} incidents={incidents} />,
  dashboards: ({ dashboards }) => <PageLinks links={dashboards} />,
  analyses: ({ analyses }) => <KindList pages={analyses} />,
  followUps: ({ followUps, followUpBoard }) => (
    <>
      <FollowUpTable followUps={followUps} label={SERVICE_TITLES.followUps} />
      {followUpBoard && (
        <p>
          <Link to={followUpBoard}>What was done and dropped</Link>
        </p>
      )}
    </>
  ),
  practices: ({ practices }) => <PageLinks links={practices} />,
  changes: ({ changes }) => <RecentChanges changes={changes} />,
  repository: ({ repositoryUrl }) => <p>{repositoryUrl && <ExternalLink url={repositoryUrl} />}</p>,
};
