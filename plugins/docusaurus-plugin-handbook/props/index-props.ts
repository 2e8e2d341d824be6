import { coverage, type Node } from '../../core/index.ts';
import type { AlertsIndexProps, PageLink, RunbooksIndexProps, ServicesIndexProps } from '../props.ts';
import { feedOf } from '../site/feeds/site-feeds.ts';
import type { Site } from '../site/open-site.ts';
import { alertEntry, alertNodes, bySeverity } from './alert-entry.ts';
import { ownerFacts, serviceOf } from './escalation.ts';
import { byTitle, neighbours, pageLink } from './page-link.ts';
import { textField } from './read-fields.ts';

/** What the generated indexes list. */
export function alertsIndexProps(site: Site): AlertsIndexProps {
  const alerts = alertNodes(site).map((node) => alertEntry(site, node));
  const wanted = coverage(site.handbook, site.graph).lists.mostWanted.length;
  const withRunbook = alerts.filter(({ runbooks }) => runbooks.length > 0).length;
  return { alerts: alerts.sort(bySeverity), withRunbook, wanted };
}

export function servicesIndexProps(site: Site): ServicesIndexProps {
  const { graph } = site;
  return {
    services: nodesOfKind(site, 'service').map((node) => {
      const { owner, tier } = ownerFacts(node);
      const description = node.document && textField(node.document, 'description');
      const state = node.document && textField(node.document, 'state');
      return {
        link: pageLink(site, node),
        ...(description !== undefined && { description }),
        ...(owner !== undefined && { owner }),
        ...(tier !== undefined && { tier }),
        state: state === 'draft' || state === 'deprecated' ? state : 'active',
        alerts: neighbours(graph, node.id, 'to', 'watches').length,
        runbooks: neighbours(graph, node.id, 'to', 'belongs to').filter(({ kind }) => kind === 'runbook').length,
      };
    }),
  };
}

export function runbooksIndexProps(site: Site): RunbooksIndexProps {
  const groups = new Map<string, { service: PageLink; runbooks: PageLink[] }>();
  for (const node of nodesOfKind(site, 'runbook')) {
    const service = serviceOf(site, node.id);
    const title = service?.title ?? folderOf(node) ?? 'Other runbooks';
    const group = groups.get(title) ?? {
      service: service === undefined ? { title, kind: 'page' } : pageLink(site, service),
      runbooks: [],
    };
    group.runbooks.push(pageLink(site, node));
    groups.set(title, group);
  }
  const feed = feedOf(site, '/runbooks');
  return {
    ...(feed !== undefined && { feed }),
    groups: [...groups.values()].sort((a, b) => byTitle(a.service, b.service)),
  };
}

export function nodesOfKind({ graph }: Site, kind: string): Node[] {
  return [...graph.nodes.values()].filter((node) => node.kind === kind).sort(byTitle);
}

function folderOf({ document }: Node): string | undefined {
  return document?.file.split('/').at(-2);
}
