import { posix } from 'node:path';
import type { Graph, Node, PlacedRule } from '../../model/graph.ts';

/** The service that an alert watches: that of the graph, or what label or folder of its rules would call one. */
export function serviceOfAlert(alert: Node | undefined, graph: Graph): string | undefined {
  if (alert === undefined) return undefined;
  const services = graph.edgesFrom(alert.id).map(({ to }) => graph.nodes.get(to));
  const known = services.find((node) => node?.kind === 'service')?.name;
  return known ?? alert.rules?.map(serviceOfRule).find((service) => service !== undefined);
}

function serviceOfRule({ rule, snippet }: PlacedRule): string | undefined {
  const { service } = rule.labels;
  if (service !== undefined && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(service)) return service;
  // The real files of a service stand in docs/monitoring/<service>/.
  const folders = posix.dirname(snippet.file).split('/');
  return folders.at(-2) === 'monitoring' ? folders.at(-1) : undefined;
}
