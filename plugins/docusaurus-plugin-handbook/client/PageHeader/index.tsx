import type { ReactNode } from 'react';
import { FactsPanel } from '../Facts/index.tsx';
import { HomeStart } from '../HomeStart/index.tsx';
import { IncidentBar } from '../IncidentBar/index.tsx';
import { InputBar } from '../InputBar/index.tsx';
import { ContentsFolded } from '../OnThisPage/index.tsx';
import { PageFacts } from '../PageFacts/index.tsx';
import { PageNotice } from '../PageNotice/index.tsx';
import { usePageAnchors } from '../page-anchors.ts';
import { ServiceGlance } from '../ServiceGlance/index.tsx';
import { useHomeProps, usePageProps } from '../use-page-props.ts';

/** The title of a page and what must be known before reading on. */
export function PageHeader({ children }: { children?: ReactNode }): ReactNode {
  const page = usePageProps();
  const home = useHomeProps();
  const anchors = usePageAnchors(page);
  if (home) {
    return (
      <>
        <header>{children}</header>
        <HomeStart home={home} />
      </>
    );
  }
  if (!page) return <header>{children}</header>;
  return (
    <>
      <header>
        {children}
        <PageFacts page={page} />
      </header>
      <PageNotice page={page} />
      <FactsPanel facts={page.facts} />
      <IncidentBar incident={page.incident} />
      {page.service && <ServiceGlance service={page.service} />}
      {page.inputs && <InputBar key={page.file} inputs={page.inputs} />}
      <ContentsFolded anchors={anchors} />
    </>
  );
}
