import { type Coverage, coverage } from '../queries/coverage.ts';
import type { CoverageChange, HandbookState } from './impact-types.ts';

/** Says which alerts lost or gained a runbook. `calledBefore` knows the old name of an alert that was renamed. */
export function compareCoverage(
  before: HandbookState,
  after: HandbookState,
  calledBefore: (alert: string) => string,
): CoverageChange {
  const [old, now] = [coverage(before.handbook, before.graph), coverage(after.handbook, after.graph)];
  const [hadRunbook, hasRunbook] = [runbooksOf(old), runbooksOf(now)];
  const existed = new Set(old.lists.alerts.map(({ name }) => name));
  const change: CoverageChange = {
    before: { alerts: old.alerts.total, withRunbook: old.alerts.withRunbook },
    after: { alerts: now.alerts.total, withRunbook: now.alerts.withRunbook },
    lost: [],
    gained: [],
    uncovered: now.lists.mostWanted.map(({ name }) => name).filter((alert) => !existed.has(calledBefore(alert))),
  };
  for (const { name: alert } of now.lists.alerts) {
    const [had, has] = [hadRunbook.get(calledBefore(alert)), hasRunbook.get(alert)];
    if (had !== undefined && has === undefined) change.lost.push({ alert, runbook: had });
    if (had === undefined && has !== undefined && existed.has(calledBefore(alert))) {
      change.gained.push({ alert, runbook: has });
    }
  }
  return change;
}

function runbooksOf({ lists }: Coverage): Map<string, string> {
  return new Map(lists.alertsWithRunbook.map(({ name, runbook = '' }) => [name, runbook]));
}
