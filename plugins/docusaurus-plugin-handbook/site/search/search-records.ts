import { type Node, plainText } from '../../../core/index.ts';
import type { FoundPage } from '../../client/search/search-files.ts';
import { serviceOf } from '../../props/escalation.ts';
import { kindLabel } from '../../props/kind-label.ts';
import { neighbours } from '../../props/page-link.ts';
import { textsField } from '../../props/read-fields.ts';
import { severityMarks } from '../../props/severities.ts';
import type { Site } from '../open-site.ts';

/** A page that can be found. */
export interface SearchRecord {
  page: FoundPage;
  /** Words under which it is found too, as if they stood in a heading. */
  more: string[];
}

/** The pages of the site, those that a responder needs first in front; `textOf` is asked for each, and knows which exist. */
export function searchRecords(
  site: Site,
  textOf: (address: string) => FoundPage['sections'] | undefined,
): SearchRecord[] {
  const nodes = [...site.graph.nodes.values()].filter((node) => hasAddress(node));
  const first = new Map<string, (typeof nodes)[number]>();
  for (const node of nodes) if (!first.has(node.address)) first.set(node.address, node);
  return [...first.values()].sort(byKindThenAddress).flatMap((node) => {
    const sections = textOf(node.address);
    return sections === undefined ? [] : [recordOf(site, node, sections)];
  });
}

type NodeWithPage = Node & { address: string };

function hasAddress(node: Node): node is NodeWithPage {
  return node.address !== undefined;
}

function recordOf(site: Site, node: NodeWithPage, sections: FoundPage['sections']): SearchRecord {
  const { id, kind, address, document } = node;
  const service = serviceOf(site, id)?.title;
  const alerts = kind === 'alert' ? [node] : neighbours(site.graph, id, 'from', 'answers');
  const severities = severityMarks(
    site.handbook.settings,
    alerts.flatMap(({ rules = [] }) => rules.map(({ rule }) => rule.labels.severity)),
  );
  return {
    page: {
      address,
      title: plainText(node.title),
      kind,
      kindLabel: kindLabel(site, kind),
      ...(severities.length > 0 && { severities }),
      ...(service !== undefined && service !== node.title && { service: plainText(service) }),
      sections,
    },
    more: [
      node.name,
      ...(service === undefined ? [] : [service]),
      ...severities.map(({ name }) => name),
      ...alerts.map(({ name }) => name),
      ...(document === undefined ? [] : textsField(document, 'tags')),
    ],
  };
}

/** Kinds that are looked for in a hurry; the others follow by name. */
const FIRST = ['alert', 'runbook', 'service', 'rca', 'practice', 'monitoring', 'page'];

function byKindThenAddress(a: Node, b: Node): number {
  return (
    rank(a.kind) - rank(b.kind) ||
    compare(a.kind, b.kind) ||
    // By code units, which compare the same on every machine.
    compare(a.address ?? '', b.address ?? '')
  );
}

function rank(kind: string): number {
  return FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
