import type { Edge, Node, Reference } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Snippet, SnippetReference } from '../model/snippet.ts';
import { tools } from '../tools/index.ts';
import { placedRules } from './placed-rules.ts';

interface Related {
  edges: Edge[];
  /** Names in configuration that nobody has. */
  unresolved: Reference[];
}

type Nodes = ReadonlyMap<string, Node>;
type Named = (name: string, kinds: readonly string[]) => readonly Node[];

/**
 * Relates what monitoring configuration names: what each tool points at and, where they are asked for, metrics to the rules
 * that use them. Of these there are more than of all else, and nothing is judged by them.
 */
export function relateSnippets(handbook: Handbook, nodes: Nodes, named: Named, metrics?: 'with metrics'): Related {
  const related: Related = { edges: [], unresolved: [] };
  const owners = ownersOf(nodes);
  for (const snippet of handbook.snippets) {
    if (metrics !== undefined) addMetricsOf(snippet);
    if (!snippet.standalone) continue;
    for (const reference of snippet.references) add(reference, snippet.file, owners(reference, snippet), related);
  }
  const alerts = placedRules(handbook.snippets);
  for (const tool of tools) {
    const own = handbook.snippets.filter((snippet) => snippet.standalone && snippet.tool === tool.id);
    if (own.length === 0) continue;
    for (const { file, ...reference } of tool.relate?.({ snippets: own, alerts }) ?? []) {
      add(reference, file, owners(reference, { file }), related);
    }
  }
  return related;

  function addMetricsOf({ file, alerts: rules, records }: Snippet): void {
    for (const rule of rules) addMetrics(rule, 'alert', rule.alert, file, related);
    for (const rule of records) addMetrics(rule, 'record', rule.record, file, related);
  }

  function addMetrics(
    { metrics }: { metrics: Snippet['alerts'][number]['metrics'] },
    kind: string,
    name: string,
    file: string,
    into: Related,
  ): void {
    for (const { name: metric, span } of metrics) {
      const to = nodes.has(`record:${metric}`) ? `record:${metric}` : `metric:${metric}`;
      into.edges.push({ from: `${kind}:${name}`, to, file, span, derived: true, ...USES });
    }
  }

  function add(reference: SnippetReference, file: string, from: string, into: Related): void {
    const { target, to, label, inverse, span, optional, note } = reference;
    const targets = named(target, to);
    if (!nodes.has(from)) return;
    for (const { id } of targets)
      into.edges.push({ from, to: id, file, span, label, inverse, derived: true, ...(note !== undefined && { note }) });
    if (targets.length === 0 && !optional)
      into.unresolved.push({ from, file, span, target, to, label, inverse, derived: false, optional });
  }
}

const USES = { label: 'uses', inverse: 'used by' };

/** The node that a reference of a snippet starts from: names of files are told apart by their path. */
function ownersOf(nodes: Nodes): (reference: SnippetReference, snippet: { file: string }) => string {
  return ({ from: { kind, name } }, { file }) => {
    const id = `${kind}:${file}`;
    return nodes.has(id) ? id : `${kind}:${name}`;
  };
}
