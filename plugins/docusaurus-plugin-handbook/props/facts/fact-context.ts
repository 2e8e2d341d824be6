import type { Document, Kind, ReferenceField } from '../../../core/index.ts';
import type { PageLink } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { pageLink } from '../page-link.ts';

/** What the makers of facts ask about the page at hand. */
export interface FactContext {
  kind: Kind;
  today: string;
  /** The page that a value names, for a field that names something; a title alone when nothing has the name. */
  linkOf(path: string, value: string): PageLink | undefined;
  /** What the page's place says of a field that nobody wrote: the service, from the folder. */
  derivedLinks(field: string): PageLink[];
  /** Relations that have been shown as facts: label → ids of nodes. */
  shown: Map<string, Set<string>>;
}

/** Looks names up in the graph, and keeps note of them, so that no list shows the same again. */
export function factContext(site: Site, document: Document, kind: Kind): FactContext {
  const { graph, handbook } = site;
  const shown = new Map<string, Set<string>>();
  const references = new Map(kind.references.map((reference) => [reference.path, reference]));
  const show = ({ label }: ReferenceField, id: string): void => {
    shown.set(label, (shown.get(label) ?? new Set()).add(id));
  };
  return {
    kind,
    today: handbook.today,
    shown,
    linkOf(path, value) {
      const reference = references.get(path);
      if (reference === undefined) return undefined;
      const [node] = graph.named(value, reference.to);
      if (node === undefined) return { title: value, kind: reference.to[0] ?? 'any' };
      show(reference, node.id);
      return pageLink(site, node);
    },
    derivedLinks(field) {
      const reference = references.get(field);
      if (reference?.derive === undefined) return [];
      const ids = graph.edgesFrom(document.file).filter((edge) => edge.derived && edge.label === reference.label);
      const nodes = ids.map(({ to }) => graph.nodes.get(to)).filter((node) => node !== undefined);
      for (const { id } of nodes) show(reference, id);
      return nodes.map((node) => pageLink(site, node));
    },
  };
}
