import type { Node } from '../../core/index.ts';
import type { AlertEntry, PageLink } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { serviceOf } from './escalation.ts';
import { pageInputs } from './page-inputs.ts';
import { neighbours, pageLink } from './page-link.ts';
import { asText } from './read-fields.ts';
import { rankOf, severityMarks } from './severities.ts';

/** An alert as lists show it. */
export function alertEntry(site: Site, alert: Node): AlertEntry {
  const rules = alert.rules ?? [];
  const annotations = rules[0]?.rule.annotations;
  const summary = asText(annotations?.summary) ?? asText(annotations?.description);
  const service = serviceOf(site, alert.id);
  const takes = takenBy(site, alert);
  return {
    name: alert.name,
    address: alert.address ?? '/alerts',
    severities: severityMarks(
      site.handbook.settings,
      rules.map(({ rule }) => rule.labels.severity),
    ),
    ...(summary !== undefined && { summary }),
    ...(service !== undefined && { service: pageLink(site, service) }),
    runbooks: runbooksOf(site, alert),
    ...(takes.length > 0 && { takes }),
  };
}

/** The gravest first, then by name. */
export function bySeverity(a: AlertEntry, b: AlertEntry): number {
  return rankOf(a.severities) - rankOf(b.severities) || (a.name < b.name ? -1 : 1);
}

export function alertNodes({ graph }: Site): Node[] {
  return [...graph.nodes.values()].filter(({ kind }) => kind === 'alert');
}

function takenBy(site: Site, alert: Node): string[] {
  const documents = neighbours(site.graph, alert.id, 'to', 'answers').flatMap(({ document }) => document ?? []);
  return pageInputs(documents).map(({ label, name }) => label ?? name);
}

function runbooksOf(site: Site, alert: Node): PageLink[] {
  return neighbours(site.graph, alert.id, 'to', 'answers').map((node) => pageLink(site, node));
}
