import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { PageProps } from '../../props.ts';
import { Day } from '../Day/index.tsx';
import { ExternalLink } from '../ExternalLink/index.tsx';
import { serviceOf } from '../page-parts.ts';
import { Review } from '../Review/index.tsx';
import { Severities } from '../Severity/index.tsx';
import { StateBadge } from '../StateBadge/index.tsx';

/** The line under the title: whose page this is, how fresh it is, and where to change it. */
export function PageFacts({ page }: { page: PageProps }): ReactNode {
  const service = serviceOf(page);
  return (
    <ul className="handbook-facts" aria-label="Facts about this page">
      {page.state !== 'active' && (
        <li>
          <StateBadge state={page.state} />
        </li>
      )}
      {page.severities && (
        <li>
          <Severities severities={page.severities} />
        </li>
      )}
      {page.tlp && <li>TLP:{page.tlp.toUpperCase()}</li>}
      {page.internal && <li>Internal</li>}
      {page.service?.tier !== undefined && <li>Tier {page.service.tier}</li>}
      {service?.address && (
        <li>
          Service <Link to={service.address}>{service.title}</Link>
        </li>
      )}
      {page.owner && <li>Owner {page.owner}</li>}
      {page.service && <OnCall onCall={page.service.onCall} url={page.service.onCallUrl} />}
      {page.reviewed && (
        <li>
          <Review {...page} />
        </li>
      )}
      {page.lastChange && (
        <li>
          Changed <Day day={page.lastChange} />
        </li>
      )}
      {page.editUrl && (
        <li className="handbook-screen-only">
          <ExternalLink url={page.editUrl}>Edit this page</ExternalLink>
        </li>
      )}
    </ul>
  );
}

function OnCall({ onCall, url }: { onCall: string | undefined; url: string | undefined }): ReactNode {
  if (!onCall && !url) return null;
  return <li>On call {url ? <ExternalLink url={url}>{onCall ?? url}</ExternalLink> : onCall}</li>;
}
