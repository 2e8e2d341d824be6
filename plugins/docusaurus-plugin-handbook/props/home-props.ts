import { coverage, nameIndexes } from '../../core/index.ts';
import type { HomeProps } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { alertEntry, alertNodes, bySeverity } from './alert-entry.ts';
import { nodesOfKind } from './index-props.ts';
import { kindTitle, plainIndexes } from './kind-index-props.ts';
import { nameIndexTitle } from './name-index-props.ts';
import { isDeprecated, neighbours, pageLink } from './page-link.ts';

/** Lists on the home page end here; the indexes hold the rest. */
const MOST = 200;

/** What the home page needs to answer "I have an alert, a service, a task". */
export function homeProps(site: Site): HomeProps {
  const { handbook, graph } = site;
  const { name, description } = handbook.settings;
  const alerts = alertNodes(site).map((node) => alertEntry(site, node));
  const runbooks = nodesOfKind(site, 'runbook');
  const services = nodesOfKind(site, 'service');
  const tasks = runbooks.filter(({ id }) => neighbours(graph, id, 'from', 'answers').length === 0);
  return {
    name,
    ...(description !== undefined && { description }),
    counts: {
      alerts: alerts.length,
      alertsWithRunbook: alerts.filter((alert) => alert.runbooks.length > 0).length,
      wanted: coverage(handbook, graph).lists.mostWanted.length,
      runbooks: runbooks.length,
      services: services.length,
      pages: handbook.documents.length,
    },
    alerts: alerts
      .sort(bySeverity)
      .slice(0, MOST)
      .map(({ name, address, severities }) => ({ name, address, severities })),
    services: services.slice(0, MOST).map((node) => pageLink(site, node)),
    indexes: [
      ...plainIndexes(site).map(({ kind, address }) => {
        const note = String(nodesOfKind(site, kind.id).length);
        return { title: kindTitle(kind), address, kind: 'page', note };
      }),
      ...nameIndexes(handbook).map(({ nameKind, address, nodes }) => {
        return { title: nameIndexTitle(nameKind), address, kind: 'page', note: String(nodes.length) };
      }),
    ],
    tasks: [...nodesOfKind(site, 'practice'), ...tasks]
      .filter((node) => !isDeprecated(node))
      .slice(0, MOST)
      .map((node) => pageLink(site, node)),
  };
}
