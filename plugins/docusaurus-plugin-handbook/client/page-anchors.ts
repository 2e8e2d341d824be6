import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { PageProps } from '../props.ts';
import { ESCALATION_ANCHOR } from './Escalation/index.tsx';
import { FACTS_ANCHOR, factAnchors } from './Facts/index.tsx';
import { NEIGHBOURHOOD_ANCHOR } from './Neighbourhood/index.tsx';
import { NEIGHBOURS_ANCHOR } from './Neighbours/index.tsx';
import type { PageAnchor } from './OnThisPage/index.tsx';
import { neighboursOf } from './page-parts.ts';
import { plainHeading } from './plain-heading.ts';
import { serviceAnchors } from './service-anchors.ts';
import { useIndexProps } from './use-page-props.ts';

/** Everything on the page at hand that can be jumped to: its headings, then the parts that the handbook adds. */
export function usePageAnchors(page: PageProps | undefined): PageAnchor[] {
  const { toc } = useDoc();
  const headings = toc.map((item) => ({ id: item.id, text: plainHeading(item.value), level: item.level }));
  const listed = factAnchors(useIndexProps()?.facts);
  return page ? [...headings, ...listed, ...addedAnchors(page)] : headings;
}

/** Where the neighbours of a page stand in words: in their list, else in the part that has taken them in. */
export function listAnchorOf(page: PageProps): string | undefined {
  if (neighboursOf(page).length > 0) return NEIGHBOURS_ANCHOR;
  if (page.service) return serviceAnchors(page.service)[0]?.id;
  return page.facts?.some(({ long }) => !long) ? FACTS_ANCHOR : factAnchors(page.facts)[0]?.id;
}

function addedAnchors(page: PageProps): PageAnchor[] {
  const escalation = page.escalation ? [{ id: ESCALATION_ANCHOR, text: 'Escalation', level: 2 }] : [];
  const service = page.service ? serviceAnchors(page.service) : [];
  const related = neighboursOf(page).length > 0 ? [{ id: NEIGHBOURS_ANCHOR, text: 'Related', level: 2 }] : [];
  const picture = page.neighbourhood ? [{ id: NEIGHBOURHOOD_ANCHOR, text: 'Neighbourhood', level: 2 }] : [];
  return [...factAnchors(page.facts), ...escalation, ...service, ...picture, ...related];
}
