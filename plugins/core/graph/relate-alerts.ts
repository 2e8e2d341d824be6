import { posix } from 'node:path';
import type { Edge, Node, Relation } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { RunbookResolver } from '../model/runbook-target.ts';
import { runbookResolverOf } from './runbook-resolver-of.ts';

export const ANSWERS: Relation = { label: 'answers', inverse: 'answered by' };
const WATCHES: Relation = { label: 'watches', inverse: 'watched by' };

/** Says which runbooks answer which alerts: those that say so, then those to which a `runbook_url` leads. */
export function relateAnswers(
  handbook: Handbook,
  nodes: ReadonlyMap<string, Node>,
  said: readonly Answer[],
): readonly Answer[] {
  const bySaid = answeringOf(said);
  const resolveUrl = runbookResolverOf(handbook);
  const byUrl = [...nodes.values()].flatMap((alert) => answersByUrl(alert, bySaid.get(alert.id), resolveUrl));
  return [...said, ...byUrl];
}

type Answer = Pick<Edge, 'from' | 'to'>;

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
  const bySaid = answeringOf(written.filter(({ label }) => label === ANSWERS.label));
  const resolveUrl = runbookResolverOf(handbook);
  const edges: Edge[] = [];
  for (const alert of nodes.values()) {
    if (alert.kind !== 'alert') continue;
    const said = bySaid.get(alert.id);
    const byUrl = answersByUrl(alert, said, resolveUrl);
    for (const edge of byUrl) edges.push(edge);
    const watched = new Set<string>();
    for (const { rule, snippet } of alert.rules ?? []) {
      const service =
        services.get(rule.labels.service ?? '') ?? services.get(posix.basename(posix.dirname(snippet.file)));
      if (service === undefined || watched.has(service.id)) continue;
      watched.add(service.id);
      edges.push({
        from: alert.id,
        to: service.id,
        file: snippet.file,
        span: rule.nameSpan,
        derived: true,
        ...WATCHES,
      });
    }
    if (watched.size > 0) continue;
    const runbooks = [...(said ?? []), ...byUrl.map(({ from }) => from)];
    for (const service of new Set(runbooks.map((runbook) => serviceOfRunbook.get(runbook)))) {
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

/** The runbooks of each alert. */
function answeringOf(answers: readonly Answer[]): Map<string, Set<string>> {
  const answering = new Map<string, Set<string>>();
  for (const { from, to } of answers) {
    const known = answering.get(to);
    if (known === undefined) answering.set(to, new Set([from]));
    else known.add(from);
  }
  return answering;
}

function answersByUrl(alert: Node, said: ReadonlySet<string> | undefined, resolveUrl: RunbookResolver): Edge[] {
  if (alert.kind !== 'alert') return [];
  const edges = new Map<string, Edge>();
  for (const { rule, snippet } of alert.rules ?? []) {
    const url = rule.annotations.runbook_url;
    const target = url === undefined ? undefined : resolveUrl(url);
    if (target?.status !== 'page' || said?.has(target.file) || edges.has(target.file)) continue;
    const span = rule.runbookUrlSpan ?? rule.nameSpan;
    edges.set(target.file, { from: target.file, to: alert.id, file: snippet.file, span, derived: true, ...ANSWERS });
  }
  return [...edges.values()];
}
