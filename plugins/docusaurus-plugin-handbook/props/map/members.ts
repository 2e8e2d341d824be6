import type { Node } from '../../../core/index.ts';
import type { Site } from '../../site/open-site.ts';
import { serviceOf } from '../escalation.ts';
import { byKindThenTitle } from './order.ts';

/** By id of a service: itself first, then what belongs to it or is joined with it, in the order of the table. */
export function membersByService(site: Site): ReadonlyMap<string, Node[]> {
  const members = known.get(site) ?? gather(site);
  known.set(site, members);
  return members;
}

// Every service's map asks for it.
const known = new WeakMap<Site, ReadonlyMap<string, Node[]>>();

function gather(site: Site): ReadonlyMap<string, Node[]> {
  const { graph } = site;
  const nodes = [...graph.nodes.values()];
  const sets = new Map(nodes.filter(({ kind }) => kind === 'service').map((node) => [node.id, new Set<Node>()]));
  for (const [id, members] of sets) {
    const others = [...graph.edgesFrom(id).map(({ to }) => to), ...graph.edgesTo(id).map(({ from }) => from)];
    for (const other of others) {
      const node = graph.nodes.get(other);
      if (node !== undefined && other !== id) members.add(node);
    }
  }
  for (const node of nodes) {
    const service = serviceOf(site, node.id);
    if (service !== undefined && service !== node) sets.get(service.id)?.add(node);
  }
  return new Map(
    [...sets].map(([id, members]) => [id, [graph.nodes.get(id) as Node, ...[...members].sort(byKindThenTitle)]]),
  );
}
