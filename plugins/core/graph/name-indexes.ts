import type { Node } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { NameKind } from '../model/tool.ts';
import { nameKinds, snippetNodes } from './snippet-nodes.ts';

/** The page that lists everything of one sort that configuration names. */
export interface NameIndex {
  nameKind: NameKind;
  address: string;
  /** In order of their names. */
  nodes: readonly Node[];
}

/** The index of each sort of names that the handbook has, such as `/dashboards` and `/metrics`. */
export function nameIndexes(handbook: Handbook): NameIndex[] {
  const nodes = snippetNodes(handbook);
  return [METRICS, ...nameKinds].flatMap((nameKind) => {
    const { kind, address } = nameKind;
    const own = nodes.filter((node) => node.kind === kind || (kind === 'metric' && node.kind === 'record'));
    return address === undefined || own.length === 0 ? [] : [{ nameKind, address, nodes: own }];
  });
}

const METRICS: NameKind = {
  kind: 'metric',
  label: { one: 'metric', many: 'metrics' },
  address: '/metrics',
  description: 'What alerts, recording rules and dashboards of this handbook measure, and where each metric is used.',
};
