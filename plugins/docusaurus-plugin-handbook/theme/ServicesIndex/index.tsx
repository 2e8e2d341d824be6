import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { PageLink } from '../../client/PageLink/index.tsx';
import { StateBadge } from '../../client/StateBadge/index.tsx';
import type { ServiceEntry, ServicesIndexProps } from '../../props.ts';

/** Every service, with who owns it and how much is written about it. */
export default function ServicesIndex({ services }: ServicesIndexProps): ReactNode {
  return (
    <Layout title="Services" description="Every service, with its owner, its tier, its alerts and its runbooks.">
      <main className="container handbook-main handbook-main--narrow">
        <h1>Services</h1>
        {services.length === 0 && (
          <p>
            No services yet: a page <code>docs/services/&lt;service&gt;.md</code> makes one.
          </p>
        )}
        <ul className="handbook-cards">
          {services.map((service) => (
            <li key={service.link.address ?? service.link.title} className="handbook-card">
              <div className="handbook-card__head">
                <span className="handbook-card__name">
                  <PageLink link={service.link} />
                </span>
                <StateBadge state={service.state} />
              </div>
              {service.description && <p className="handbook-card__text">{service.description}</p>}
              <p className="handbook-card__foot">
                {factsOf(service).map((fact) => (
                  <span key={fact}>{fact}</span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}

function factsOf(service: ServiceEntry): string[] {
  const tier = service.tier === undefined ? [] : [`Tier ${service.tier}`];
  const owner = service.owner ? `Owner ${service.owner}` : 'No owner yet';
  return [...tier, owner, counted(service.alerts, 'alert'), counted(service.runbooks, 'runbook')];
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
