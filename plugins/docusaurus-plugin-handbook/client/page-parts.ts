import type { PageLink, PageProps, RelationGroup } from '../props.ts';

/** The service that a runbook belongs to, as its escalation or its relations name it. */
export function serviceOf(page: PageProps): PageLink | undefined {
  if (page.kind !== 'runbook') return undefined;
  return page.escalation?.service ?? page.relations.find((group) => group.label === 'belongs to')?.links[0];
}

/** The neighbours for the panel: without those that the page shows in its own parts already. */
export function neighboursOf(page: PageProps): RelationGroup[] {
  const { service } = page;
  if (!service) return page.relations;
  const { runbooks, dashboards, dependsOn, neededBy, practices, analyses } = service;
  const gathered = [
    ...runbooks,
    ...dashboards,
    ...dependsOn,
    ...neededBy,
    ...practices,
    ...analyses.map(({ link }) => link),
  ];
  const shown = new Set([...gathered, ...service.alerts].map((link) => link.address));
  return page.relations
    .map((group) => ({ ...group, links: group.links.filter((link) => !link.address || !shown.has(link.address)) }))
    .filter((group) => group.links.length > 0);
}

/** The way up from a page: the index of its kind, where there is one, then its service. */
export function crumbsOf(page: PageProps): PageLink[] {
  if (!page.index) return [];
  const service = serviceOf(page);
  return service ? [page.index, service] : [page.index];
}
