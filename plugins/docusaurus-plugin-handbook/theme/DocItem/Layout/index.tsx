import { useDoc } from '@docusaurus/plugin-content-docs/client';
import ContentVisibility from '@theme/ContentVisibility';
import DocItemContent from '@theme/DocItem/Content';
import type { Props } from '@theme/DocItem/Layout';
import type { ReactNode } from 'react';
import { Crumbs } from '../../../client/Crumbs/index.tsx';
import { Escalation } from '../../../client/Escalation/index.tsx';
import { FactSections } from '../../../client/Facts/index.tsx';
import { IndexNote } from '../../../client/IndexNote/index.tsx';
import { KindPages } from '../../../client/KindPages/index.tsx';
import { Neighbourhood } from '../../../client/Neighbourhood/index.tsx';
import { Neighbours } from '../../../client/Neighbours/index.tsx';
import { ContentsBeside } from '../../../client/OnThisPage/index.tsx';
import { Provenance } from '../../../client/Provenance/index.tsx';
import { listAnchorOf, usePageAnchors } from '../../../client/page-anchors.ts';
import { crumbsOf, neighboursOf } from '../../../client/page-parts.ts';
import { ServiceOverview } from '../../../client/ServiceOverview/index.tsx';
import { useHomeProps, useIndexProps, usePageProps } from '../../../client/use-page-props.ts';

/**
 * The frame of every page. It replaces the one of theme-classic, because that one shows its table of contents only where
 * JavaScript runs on small screens, and sets headings as HTML that nobody has sanitised.
 */
export default function DocItemLayout({ children }: Props): ReactNode {
  const { metadata } = useDoc();
  const page = usePageProps();
  const home = useHomeProps();
  const index = useIndexProps();
  const anchors = usePageAnchors(page);
  return (
    <div className="handbook-page">
      <article className="handbook-page__main">
        {page && !home && <Crumbs links={crumbsOf(page)} />}
        <ContentVisibility metadata={metadata} />
        <DocItemContent>{children}</DocItemContent>
        {index?.feed && <IndexNote {...index} />}
        {index && <KindPages index={index} />}
        <FactSections facts={index?.facts} />
        <FactSections facts={page?.facts} />
        {page?.escalation && <Escalation escalation={page.escalation} />}
        {page?.service && <ServiceOverview service={page.service} />}
        {page && !home && <Neighbourhood picture={page.neighbourhood} list={listAnchorOf(page)} />}
      </article>
      {!home && (
        <aside className="handbook-page__aside" aria-label="About this page">
          <ContentsBeside anchors={anchors} />
          {page && <Neighbours groups={neighboursOf(page)} />}
          {page && <Provenance page={page} />}
        </aside>
      )}
    </div>
  );
}
