import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import { exportPrometheus } from './export-prometheus.ts';
import { exportTarget } from './export-target.ts';

/** The address of each pack of rules as a file that Prometheus loads, such as `/rules/ceph.yml`, with its text. */
export function packFiles(handbook: Handbook, graph: Graph): Map<string, string> {
  const { files } = exportPrometheus(handbook, graph, 'rules');
  const texts = new Map(files.map(({ target, content }) => [target, String(content)]));
  const packs = new Map<string, string>();
  for (const { kind, address, placed } of graph.nodes.values()) {
    const file = placed?.[0]?.snippet.file;
    const text = kind === 'rules' && file !== undefined ? texts.get(exportTarget(file)) : undefined;
    if (address !== undefined && text !== undefined) packs.set(`${address}.yml`, text);
  }
  return packs;
}
