import type { DeadEnd, DeadLink, Edge, Graph, Node, PlacedRule, Reference, Relation } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Span } from '../model/span.ts';
import { alertAddresses, alertId } from './alert-addresses.ts';
import { collectMentions } from './collect-mentions.ts';
import { collectReferences } from './collect-references.ts';
import { placedRules } from './placed-rules.ts';
import { relateAlerts } from './relate-alerts.ts';
import { relateSnippets } from './relate-snippets.ts';
import { createLinkResolver, type LinkTarget } from './resolve-link.ts';
import { snippetNodes } from './snippet-nodes.ts';

/** Resolves every reference of a handbook. Nothing is judged here: what leads nowhere is listed for the rules. */
export function buildGraph(handbook: Handbook): Graph {
  const nodes = collectNodes(handbook);
  const named = namesOf(nodes, handbook);
  const { edges, unresolved, deadLinks } = resolve(handbook, nodes, named);
  let from: Map<string, Edge[]> | undefined;
  let to: Map<string, Edge[]> | undefined;
  return {
    nodes,
    edges,
    unresolved,
    deadLinks,
    named,
    // Grouped when first asked for: a lint asks for neither as a rule.
    edgesFrom: (id) => {
      from ??= groupBy(edges, (edge) => edge.from);
      return from.get(id) ?? [];
    },
    edgesTo: (id) => {
      to ??= groupBy(edges, (edge) => edge.to);
      return to.get(id) ?? [];
    },
  };
}

const LINK: Relation = { label: 'links to', inverse: 'linked from' };

function collectNodes(handbook: Handbook): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const document of handbook.documents) {
    const { file, kind = 'page', id, title, address } = document;
    nodes.set(file, { id: file, kind, name: id, title, address, document });
  }
  const rules = rulesByAlert(handbook);
  for (const [name, address] of alertAddresses(handbook)) {
    nodes.set(alertId(name), {
      id: alertId(name),
      kind: 'alert',
      name,
      title: name,
      address,
      rules: rules.get(name) ?? [],
    });
  }
  for (const node of snippetNodes(handbook)) nodes.set(node.id, node);
  return nodes;
}

function rulesByAlert({ snippets }: Handbook): Map<string, PlacedRule[]> {
  return groupBy(placedRules(snippets), ({ rule }) => rule.alert);
}

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

function resolve(
  handbook: Handbook,
  nodes: ReadonlyMap<string, Node>,
  named: Graph['named'],
): { edges: Edge[]; unresolved: Reference[]; deadLinks: DeadLink[] } {
  const edges: Edge[] = [];
  const deadLinks: DeadLink[] = [];
  const unresolved: Reference[] = [];
  const resolveLink = createLinkResolver(handbook);
  for (const document of handbook.documents) {
    for (const reference of collectReferences(document, handbook)) {
      const targets = named(reference.target, reference.to);
      for (const target of targets) edges.push(edgeOf(reference, target.id));
      if (targets.length === 0 && !reference.derived && !reference.optional) unresolved.push(reference);
    }
    for (const link of document.content.links) {
      const outcome = resolveLink(document.file, link.target);
      if (isDeadEnd(outcome)) deadLinks.push({ file: document.file, link, outcome });
      const to = nodeOfLink(outcome);
      if (to === undefined || to === document.file || !nodes.has(to)) continue;
      edges.push(linkEdge(document.file, to, link.span));
    }
  }
  edges.push(...relateAlerts(handbook, nodes, edges));
  const related = relateSnippets(handbook, nodes, named);
  for (const edge of related.edges) edges.push(edge);
  unresolved.push(...related.unresolved);
  const byField = edges.filter(({ label }) => label !== LINK.label);
  edges.push(...collectMentions(handbook, nodes, byField));
  return { edges, unresolved, deadLinks };
}

function isDeadEnd(target: LinkTarget): target is DeadEnd {
  return target.type === 'missing' || target.type === 'unpublished' || target.type === 'refused';
}

function nodeOfLink(found: LinkTarget): string | undefined {
  if (found.type === 'page') return found.document.file;
  return found.type === 'generated' ? found.node : undefined;
}

function linkEdge(file: string, to: string, span: Span): Edge {
  return { from: file, to, file, span, label: LINK.label, inverse: LINK.inverse, derived: false };
}

function edgeOf({ from, file, span, label, inverse, derived }: Reference, to: string): Edge {
  return { from, to, file, span, label, inverse, derived };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
