import { assignAddresses } from '../model/address-of.ts';
import type { Node, PlacedName } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { NameKind } from '../model/tool.ts';
import { tools } from '../tools/index.ts';

/** What monitoring configuration names, besides alerts: recording rules, the metrics in use, and what each tool names. */
export function snippetNodes(handbook: Handbook): readonly Node[] {
  const nodes = known.get(handbook) ?? [...metricNodes(handbook), ...toolNodes(handbook)];
  known.set(handbook, nodes);
  return nodes;
}

// The graph asks, and so does everyone who resolves a link.
const known = new WeakMap<Handbook, readonly Node[]>();

/** The kinds of names that tools give, in the order of the tools. Several tools may give names of one kind. */
export const nameKinds: readonly NameKind[] = [
  ...new Map(tools.flatMap((tool) => tool.nameKinds ?? []).map((nameKind) => [nameKind.kind, nameKind])).values(),
];

/**
 * A recording rule makes a metric, so both stand side by side. Metrics are counted in thousands, and each page of the site
 * costs every other page some of its script: those of one letter share a page.
 */
function metricNodes({ snippets }: Handbook): Node[] {
  const records = new Set(snippets.flatMap((snippet) => snippet.records.map(({ record }) => record)));
  const metrics = new Set<string>();
  for (const { alerts, records, references } of snippets) {
    for (const { metrics: used } of [...alerts, ...records]) for (const { name } of used) metrics.add(name);
    for (const { target, to } of references) if (to.includes('metric')) metrics.add(target);
  }
  const addresses = assignAddresses([...records, ...metrics]);
  return [...addresses].map(([name, part]) => {
    const kind = records.has(name) ? 'record' : 'metric';
    return { id: `${kind}:${name}`, kind, name, title: name, address: `/metrics/${letterOf(part)}#${part}` };
  });
}

/** The page of a metric depends on its name alone, so that its address stays when others come and go. */
function letterOf(part: string): string {
  return /^[a-z0-9]/.exec(part.toLowerCase())?.[0] ?? 'other';
}

function toolNodes(handbook: Handbook): Node[] {
  return nameKinds.flatMap((nameKind) => nodesOf(nameKind, handbook));
}

function nodesOf({ kind, address }: NameKind, handbook: Handbook): Node[] {
  const names = placedNames(handbook, kind);
  const addresses = assignAddresses(names.keys());
  return [...addresses].map(([name, part]) => {
    const placed = names.get(name) ?? [];
    const title = placed[0]?.name.title ?? name;
    const place = address === undefined ? undefined : `${address}/${part}`;
    return { id: `${kind}:${name}`, kind, name, title, address: place, placed };
  });
}

/** Where each name of a kind is given. A file that is called like another is told apart by its path. */
function placedNames({ snippets }: Handbook, kind: string): Map<string, PlacedName[]> {
  const names = new Map<string, PlacedName[]>();
  for (const snippet of snippets) {
    if (!snippet.standalone) continue;
    for (const name of snippet.names) {
      if (name.kind !== kind) continue;
      const isTaken = name.isFile === true && names.has(name.name);
      const key = isTaken ? snippet.file : name.name;
      names.set(key, [...(names.get(key) ?? []), { name, snippet }]);
    }
  }
  return names;
}
