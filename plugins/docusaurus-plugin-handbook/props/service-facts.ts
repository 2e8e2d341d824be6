import { type Document, dependents, followUpBoard, followUps, isOver, isRetold, type Node } from '../../core/index.ts';
import type { PageLink, ServiceFacts } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { alertEntry, bySeverity } from './alert-entry.ts';
import { dashboardsOf } from './dashboards.ts';
import { ownerFacts } from './escalation.ts';
import { followUpEntry } from './follow-up-entry.ts';
import { entriesOf } from './kind-index-props.ts';
import { byTitle, neighbours, pageLink } from './page-link.ts';
import { asWebAddress, textField } from './read-fields.ts';
import { dependencyPicture } from './service/dependency-picture.ts';
import { incidentSums, objectiveFacts } from './service/objective-facts.ts';
import { recentChanges } from './service/recent-changes.ts';

/** Everything that the handbook knows about a service, for its page. */
export function serviceFacts(site: Site, service: Node & { document: Document }): ServiceFacts {
  const { graph, handbook } = site;
  const links = (nodes: readonly Node[]): PageLink[] => nodes.toSorted(byTitle).map((node) => pageLink(site, node));
  const repositoryUrl = asWebAddress(service.document.frontMatter.value.repository);
  const { direct, further } = dependents(graph, service.id);
  const around = {
    dependsOn: links(neighbours(graph, service.id, 'from', 'depends on')),
    neededBy: links(direct),
    neededFurther: links(further),
  };
  const dependencies = dependencyPicture(site, service.title, around);
  const analyses = neighbours(graph, service.id, 'to', 'concerns').filter(({ kind }) => kind === 'rca');
  const documents = analyses.flatMap(({ document }) => document ?? []);
  const board = followUpBoard(handbook);
  const open = followUps(handbook, documents).filter((followUp) => !isOver(followUp));
  return {
    ...ownerFacts(service),
    ...(repositoryUrl !== undefined && { repositoryUrl }),
    alerts: neighbours(graph, service.id, 'to', 'watches')
      .map((node) => alertEntry(site, node))
      .sort(bySeverity),
    runbooks: links(neighbours(graph, service.id, 'to', 'belongs to').filter(({ kind }) => kind === 'runbook')),
    dashboards: dashboardsOf(site, service),
    ...around,
    ...(dependencies !== undefined && { dependencies }),
    objectives: objectiveFacts(site, service.document),
    incidents: incidentSums(site, service.document, documents),
    analyses: entriesOf(site, 'rca', analyses, ['severity']).map(({ description: _, ...entry }) => entry),
    ...lastIncident(site, analyses),
    followUps: open.map((followUp) => followUpEntry(site, followUp)),
    ...(board !== undefined &&
      open.length > 0 && { followUpBoard: `${board}?${new URLSearchParams({ service: service.name })}` }),
    practices: links(practicesOf(site, service.id)),
    changes: recentChanges(site, service),
  };
}

function lastIncident(site: Site, analyses: readonly Node[]): Pick<ServiceFacts, 'lastIncident'> {
  const days = analyses.flatMap((node) => {
    const day = /^\d{4}-\d{2}-\d{2}/.exec((node.document && textField(node.document, 'started')) ?? '')?.[0];
    return node.document === undefined || isRetold(node.document) || day === undefined ? [] : { node, day };
  });
  const [last] = days.sort((a, b) => (a.day < b.day ? 1 : -1));
  return last === undefined ? {} : { lastIncident: { link: pageLink(site, last.node), day: last.day } };
}

/** Practices that the page names, or that name it. */
function practicesOf({ graph }: Site, id: string): Node[] {
  const ids = [...graph.edgesFrom(id).map(({ to }) => to), ...graph.edgesTo(id).map(({ from }) => from)];
  const nodes = [...new Set(ids)].flatMap((other) => graph.nodes.get(other) ?? []);
  return nodes.filter(({ kind }) => kind === 'practice');
}
