import type { Document, Node } from '../../core/index.ts';
import type { ServiceFacts } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { alertEntry, bySeverity } from './alert-entry.ts';
import { dashboardsOf } from './dashboards.ts';
import { ownerFacts } from './escalation.ts';
import { neighbours, pageLink } from './page-link.ts';
import { asRecord, asText, asWebAddress } from './read-fields.ts';

/** Everything that the handbook knows about a service, for its page. */
export function serviceFacts(site: Site, service: Node & { document: Document }): ServiceFacts {
  const { graph } = site;
  const links = (direction: 'from' | 'to', label: string) =>
    neighbours(graph, service.id, direction, label).map((node) => pageLink(site, node));
  const repositoryUrl = asWebAddress(service.document.frontMatter.value.repository);
  return {
    ...ownerFacts(service),
    ...(repositoryUrl !== undefined && { repositoryUrl }),
    alerts: neighbours(graph, service.id, 'to', 'watches')
      .map((node) => alertEntry(site, node))
      .sort(bySeverity),
    runbooks: links('to', 'belongs to').filter(({ kind }) => kind === 'runbook'),
    dashboards: dashboardsOf(site, service),
    dependsOn: links('from', 'depends on'),
    neededBy: links('to', 'depends on'),
    objectives: objectivesOf(service.document),
  };
}

function objectivesOf({ frontMatter }: Document): ServiceFacts['objectives'] {
  const written = frontMatter.value.objectives;
  return (Array.isArray(written) ? written : [])
    .map(asRecord)
    .map((objective) => ({
      name: asText(objective?.name),
      target: asText(objective?.target),
      window: asText(objective?.window),
      query: asText(objective?.query),
    }))
    .filter((objective): objective is typeof objective & { name: string } => objective.name !== undefined);
}
