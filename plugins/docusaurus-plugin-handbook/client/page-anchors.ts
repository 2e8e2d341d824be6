import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { PageProps } from '../props.ts';
import { ESCALATION_ANCHOR } from './Escalation/index.tsx';
import { factAnchors } from './Facts/index.tsx';
import { NEIGHBOURS_ANCHOR } from './Neighbours/index.tsx';
import type { PageAnchor } from './OnThisPage/index.tsx';
import { neighboursOf } from './page-parts.ts';
import { plainHeading } from './plain-heading.ts';
import { serviceAnchors } from './ServiceOverview/index.tsx';

/** Everything on the page at hand that can be jumped to: its headings, then the parts that the handbook adds. */
export function usePageAnchors(page: PageProps | undefined): PageAnchor[] {
  const { toc } = useDoc();
  const headings = toc.map((item) => ({ id: item.id, text: plainHeading(item.value), level: item.level }));
  return page ? [...headings, ...addedAnchors(page)] : headings;
}

function addedAnchors(page: PageProps): PageAnchor[] {
  const escalation = page.escalation ? [{ id: ESCALATION_ANCHOR, text: 'Escalation', level: 2 }] : [];
  const service = page.service ? serviceAnchors(page.service) : [];
  const related = neighboursOf(page).length > 0 ? [{ id: NEIGHBOURS_ANCHOR, text: 'Related', level: 2 }] : [];
  return [...factAnchors(page), ...escalation, ...service, ...related];
}
