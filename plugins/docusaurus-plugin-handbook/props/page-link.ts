import type { Graph, Node } from '../../core/index.ts';
import type { PageLink } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { severityMarks } from './severities.ts';

/** A link to a node of the graph, with the few words that help to choose between several. */
export function pageLink(site: Site, node: Node): PageLink {
  const { title, address, kind } = node;
  const note = noteOf(site, node);
  return { title, kind, ...(address !== undefined && { address }), ...(note !== undefined && { note }) };
}

/** Nodes that edges of one label lead to, or come from, each once, by title. */
export function neighbours(graph: Graph, id: string, direction: 'from' | 'to', label: string): Node[] {
  const edges = direction === 'from' ? graph.edgesFrom(id) : graph.edgesTo(id);
  const ids = edges.filter((edge) => edge.label === label).map((edge) => (direction === 'from' ? edge.to : edge.from));
  const nodes = [...new Set(ids)].map((other) => graph.nodes.get(other)).filter((node) => node !== undefined);
  return nodes.sort(byTitle);
}

/**
 * The order of lists: what is out of use last, then by title. Code units compare the same on every machine, whatever its
 * language.
 */
export function byTitle(a: Listed, b: Listed): number {
  return Number(isDeprecated(a)) - Number(isDeprecated(b)) || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0);
}

/** A link, or a node of the graph. */
type Listed = Pick<PageLink, 'title' | 'note'> | Pick<Node, 'title' | 'document'>;

/** True for a page that is out of use. */
export function isDeprecated(listed: Listed): boolean {
  if ('note' in listed) return listed.note === 'deprecated';
  return 'document' in listed && listed.document?.frontMatter.value.state === 'deprecated';
}

function noteOf(site: Site, { rules, document }: Node): string | undefined {
  if (rules !== undefined) {
    return (
      severityMarks(
        site.handbook.settings,
        rules.map(({ rule }) => rule.labels.severity),
      )
        .map(({ name }) => name)
        .join(', ') || undefined
    );
  }
  const state = document?.frontMatter.value.state;
  return state === 'draft' || state === 'deprecated' ? state : undefined;
}
