import { posix } from 'node:path';
import type { Edge, Node, Relation } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import { runbookResolverOf } from './runbook-resolver-of.ts';

const ANSWERS: Relation = { label: 'answers', inverse: 'answered by' };
const WATCHES: Relation = { label: 'watches', inverse: 'watched by' };

/**
 * Relates alerts to runbooks by the rules' `runbook_url`, and to services: by the `service` label, by the folder of
 * the rule file, or else by the service of a runbook that answers. Nobody wrote these, so they raise no Problem.
 */
export function relateAlerts(handbook: Handbook, nodes: ReadonlyMap<string, Node>, written: readonly Edge[]): Edge[] {
  const services = new Map<string, Node>();
  for (const node of nodes.values()) if (node.kind === 'service') services.set(node.name, node);
  const serviceOfRunbook = new Map(
    written
      .filter(({ label, to }) => label === 'belongs to' && nodes.get(to)?.kind === 'service')
      .map((edge) => [edge.from, edge.to]),
  );
  const answering = new Map<string, Set<string>>();
  for (const { label, from, to } of written) {
    if (label === ANSWERS.label) answering.set(to, (answering.get(to) ?? new Set()).add(from));
  }
  const resolveUrl = runbookResolverOf(handbook);
  const edges: Edge[] = [];
  for (const alert of nodes.values()) {
    if (alert.kind !== 'alert') continue;
    const runbooks = answering.get(alert.id) ?? new Set<string>();
    const watched = new Set<string>();
    for (const { rule, snippet } of alert.rules ?? []) {
      const url = rule.annotations.runbook_url;
      const target = url === undefined ? undefined : resolveUrl(url);
      if (target?.status === 'page' && !runbooks.has(target.file)) {
        runbooks.add(target.file);
        const span = rule.runbookUrlSpan ?? rule.nameSpan;
        edges.push({ ...ANSWERS, from: target.file, to: alert.id, file: snippet.file, span, derived: true });
      }
      const service =
        services.get(rule.labels.service ?? '') ?? services.get(posix.basename(posix.dirname(snippet.file)));
      if (service === undefined || watched.has(service.id)) continue;
      watched.add(service.id);
      edges.push({
        ...WATCHES,
        from: alert.id,
        to: service.id,
        file: snippet.file,
        span: rule.nameSpan,
        derived: true,
      });
    }
    if (watched.size > 0) continue;
    for (const service of new Set([...runbooks].map((runbook) => serviceOfRunbook.get(runbook)))) {
      if (service === undefined) continue;
      const place = alert.rules?.[0];
      edges.push({
        ...WATCHES,
        from: alert.id,
        to: service,
        file: place?.snippet.file ?? service,
        span: place?.rule.nameSpan ?? [0, 0],
        derived: true,
      });
    }
  }
  return edges;
}
