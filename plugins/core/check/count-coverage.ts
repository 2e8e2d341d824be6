import { judgeAlerts } from '../graph/queries/judge-alerts.ts';
import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Report } from '../model/problem.ts';

/** How many alerts there are, by name, and how many of them a runbook here answers. */
export function countCoverage(handbook: Handbook, graph: Graph): NonNullable<Report['coverage']> {
  const { rules } = judgeAlerts(handbook, graph);
  const answered = rules.filter(({ runbook }) => runbook !== undefined);
  const names = (of: typeof rules): number => new Set(of.map(({ rule }) => rule.alert)).size;
  return { alerts: names(rules), withRunbook: names(answered) };
}
