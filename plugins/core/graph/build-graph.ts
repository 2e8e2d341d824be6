import type { Document } from '../model/document.ts';
import type { DeadEnd, DeadLink, Edge, Graph, Node, Reference, Relation } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';
import type { Handbook } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import type { Link } from '../model/page-content.ts';
import type { Span } from '../model/span.ts';
import { collectMentions } from './collect-mentions.ts';
import { collectNodes } from './collect-nodes.ts';
import { collectReferences } from './collect-references.ts';
import { ANSWERS, relateAlerts, relateAnswers } from './relate-alerts.ts';
import { relateSnippets } from './relate-snippets.ts';
import { createLinkResolver, type LinkTarget } from './resolve-link.ts';

/**
 * Resolves the references of a handbook. Nothing is judged here: what leads nowhere is listed for the rules. Each part is
 * made when it is asked for: a lint of one edit wants to know where the links of one page lead.
 */
export function buildGraph(handbook: Handbook): Graph {
  const nodes = once(() => collectNodes(handbook));
  const names = once(() => namesOf(nodes(), handbook));
  const named: Graph['named'] = (name, kinds) => names()(name, kinds);
  const linksOf = linkReader(handbook);
  const fields = once(() => edgesOfFields(handbook, named));
  const ofAlerts = once(() => relateAlerts(handbook, nodes(), fields().written));
  const ofSnippets = once(() => relateSnippets(handbook, nodes(), named));
  const edges = once(() => {
    const used = relateSnippets(handbook, nodes(), named, 'with metrics').edges;
    return allEdges(handbook, nodes(), linksOf, fields().byPage, [...ofAlerts(), ...used]);
  });
  const from = once(() => groupBy(edges(), (edge) => edge.from));
  const to = once(() => groupBy(edges(), (edge) => edge.to));
  const answers = once(() => relateAnswers(handbook, nodes(), answersOfFields(handbook, named)));
  const answersFrom = once(() => groupBy(answers(), ({ from }) => from));
  const answersTo = once(() => groupBy(answers(), ({ to }) => to));
  const deadLinksOf = (document: Document): DeadLink[] => linksOf(document).flatMap(({ dead }) => dead ?? []);
  const unresolvedOf = (document: Document): Reference[] => unresolvedIn(document, handbook, named);
  const deadLinks = once(() => handbook.documents.flatMap(deadLinksOf));
  const unresolved = once(() => [...handbook.documents.flatMap(unresolvedOf), ...ofSnippets().unresolved]);
  return {
    get nodes() {
      return nodes();
    },
    named,
    deadLinksOf,
    pagesLinkedByHeading: (document) => [...new Set(linksOf(document).flatMap(({ headingOf }) => headingOf ?? []))],
    linksByNames: (document) => linksOf(document).some(({ looksInside }) => looksInside),
    unresolvedOf,
    unresolvedInSnippets: () => ofSnippets().unresolved,
    answeredBy: (file) =>
      answersFrom()
        .get(file)
        ?.map(({ to }) => to) ?? [],
    answering: (id) =>
      answersTo()
        .get(id)
        ?.map(({ from }) => from) ?? [],
    edgesFrom: (id) => from().get(id) ?? [],
    edgesTo: (id) => to().get(id) ?? [],
    get edges() {
      return edges();
    },
    get unresolved() {
      return unresolved();
    },
    get deadLinks() {
      return deadLinks();
    },
  };
}

const LINK: Relation = { label: 'links to', inverse: 'linked from' };

function namesOf(nodes: ReadonlyMap<string, Node>, { kinds }: Handbook): Graph['named'] {
  const byName = groupBy([...nodes.values()], (node) => node.name);
  for (const node of nodes.values())
    for (const alias of aliasesOf(node)) byName.set(alias, [...(byName.get(alias) ?? []), node]);
  // A recording rule makes a metric. The page of a folder is called like what it is about, and so is a file of rules: `etcd` means the service.
  const ofFolders = new Set(kinds.filter(({ page }) => page === 'folder').map(({ id }) => id));
  return (name, asked) => {
    const owners = byName.get(name) ?? [];
    const isAsked = ({ kind }: Node): boolean =>
      asked.includes(kind) || (kind === 'record' && asked.includes('metric'));
    if (!asked.includes('any')) return owners.filter(isAsked);
    const meant = owners.filter(({ kind, placed }) => !ofFolders.has(kind) && !placed?.[0]?.name.isFile);
    return meant.length > 0 ? meant : owners;
  };
}

function aliasesOf({ name, placed = [] }: Node): Set<string> {
  const aliases = new Set(placed.flatMap((one) => one.name.aliases ?? []));
  aliases.delete(name);
  return aliases;
}

/** What front matter and folders name, by page and all together. */
function edgesOfFields(
  handbook: Handbook,
  named: Graph['named'],
): { written: Edge[]; byPage: ReadonlyMap<Document, Edge[]> } {
  const byPage = new Map<Document, Edge[]>();
  for (const document of handbook.documents) {
    const references = collectReferences(document, handbook);
    byPage.set(
      document,
      references.flatMap((reference) => named(reference.target, reference.to).map(({ id }) => edgeOf(reference, id))),
    );
  }
  return { written: [...byPage.values()].flat(), byPage };
}

/** Of what front matter names, the alerts that runbooks answer. */
function answersOfFields(handbook: Handbook, named: Graph['named']): { from: string; to: string }[] {
  return handbook.documents.flatMap((document) =>
    collectReferences(document, handbook)
      .filter(({ label }) => label === ANSWERS.label)
      .flatMap(({ from, target, to }) => named(target, to).map(({ id }) => ({ from, to: id }))),
  );
}

function unresolvedIn(document: Document, handbook: Handbook, named: Graph['named']): Reference[] {
  return collectReferences(document, handbook).filter(
    ({ target, to, derived, optional }) => !derived && !optional && named(target, to).length === 0,
  );
}

interface ResolvedLink {
  link: Link;
  /** The node that it leads to. */
  to: string | undefined;
  dead: DeadLink | undefined;
  /** The page that has the heading, or should have it. */
  headingOf: string | undefined;
  /** Whether it depends on more than which files there are. */
  looksInside: boolean;
}

/** Resolves the links of one page, when it is asked for: several ask for the same page one after the other. */
function linkReader(handbook: Handbook): (document: Document) => ResolvedLink[] {
  let looksInside = false;
  const onLookInside = (): void => {
    looksInside = true;
  };
  const resolver = once(() => createLinkResolver(handbook, onLookInside));
  const resolve = ({ file, content }: Document): ResolvedLink[] =>
    content.links.map((link) => {
      looksInside = false;
      const outcome = resolver()(file, link.target);
      const dead = isDeadEnd(outcome) ? { file, link, outcome } : undefined;
      return { link, to: nodeOfLink(outcome), dead, headingOf: pageOfHeading(outcome), looksInside };
    });
  let last: { document: Document; links: ResolvedLink[] } | undefined;
  return (document) => {
    if (last?.document !== document) last = { document, links: resolve(document) };
    return last.links;
  };
}

/** In order: fields and links page by page, then what alerts and configuration say, then mentions. */
function allEdges(
  handbook: Handbook,
  nodes: ReadonlyMap<string, Node>,
  linksOf: (document: Document) => ResolvedLink[],
  fields: ReadonlyMap<Document, Edge[]>,
  ofConfiguration: readonly Edge[],
): Edge[] {
  const edges: Edge[] = [];
  for (const document of handbook.documents) {
    const { file } = document;
    for (const edge of fields.get(document) ?? []) edges.push(edge);
    for (const { link, to } of linksOf(document)) {
      if (to !== undefined && to !== file && nodes.has(to)) edges.push(linkEdge(file, to, link.span));
    }
  }
  for (const edge of ofConfiguration) edges.push(edge);
  const byField = edges.filter(({ label }) => label !== LINK.label);
  for (const edge of collectMentions(handbook, nodes, byField)) edges.push(edge);
  return edges;
}

function isDeadEnd(target: LinkTarget): target is DeadEnd {
  return target.type === 'missing' || target.type === 'unpublished' || target.type === 'refused';
}

function nodeOfLink(found: LinkTarget): string | undefined {
  if (found.type === 'page') return found.document.file;
  return found.type === 'generated' ? found.node : undefined;
}

function pageOfHeading(found: LinkTarget): string | undefined {
  if (found.type === 'page') return found.anchor === undefined ? undefined : found.document.file;
  return found.type === 'missing' ? found.document?.file : undefined;
}

function linkEdge(file: string, to: string, span: Span): Edge {
  return { from: file, to, file, span, label: LINK.label, inverse: LINK.inverse, derived: false };
}

function edgeOf({ from, file, span, label, inverse, derived }: Reference, to: string): Edge {
  return { from, to, file, span, label, inverse, derived };
}
