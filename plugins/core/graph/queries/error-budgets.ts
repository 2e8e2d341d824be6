import type { Handbook } from '../../model/handbook.ts';
import { expressionOf } from '../../tools/prometheus/alerting/expression-of.ts';
import { loadedAlerts } from '../../tools/prometheus/alerting/loaded-rules.ts';
import { budgetsIn } from '../../tools/prometheus/slo/budgets-in.ts';
import { burnRates } from '../../tools/prometheus/slo/burn-rates.ts';
import { errorRatio } from '../../tools/prometheus/slo/error-ratio.ts';
import { isBudgetOf, objectivesMeant } from '../../tools/prometheus/slo/objectives-meant.ts';
import { type Objective, objectivesOf } from '../../tools/prometheus/slo/objectives-of.ts';

/** What an objective leaves to fail, and what watches over it. */
export interface ErrorBudget {
  objective: Objective;
  /** How long everything may fail within the window before the budget is gone. */
  minutes: number;
  /** Alerts of the handbook's rule files that go by this budget: name → number of rules. */
  alerts: ReadonlyMap<string, number>;
  /** How many rules `handbook export slo` makes of it: one for each burn rate that can occur. */
  rules: number;
}

/** The error budgets that the pages of services state, by id of the service. */
export function errorBudgets(handbook: Handbook): ReadonlyMap<string, readonly ErrorBudget[]> {
  const budgets = known.get(handbook) ?? findBudgets(handbook);
  known.set(handbook, budgets);
  return budgets;
}

// Every service's page asks, and each time all alerts would be looked at.
const known = new WeakMap<Handbook, ReadonlyMap<string, readonly ErrorBudget[]>>();

function findBudgets(handbook: Handbook): Map<string, ErrorBudget[]> {
  const byService = new Map(
    handbook.documents
      .map((document) => [document.id, objectivesOf(document)] as const)
      .filter(([, objectives]) => objectives.length > 0),
  );
  const guards = byService.size === 0 ? new Map<Objective, Map<string, number>>() : findGuards(handbook, byService);
  const features = new Set(handbook.settings.prometheus?.features);
  const budgetOf = (objective: Objective): ErrorBudget => ({
    objective,
    minutes: (objective.windowSeconds * objective.budget) / 60,
    alerts: guards.get(objective) ?? new Map(),
    rules:
      'fault' in errorRatio(objective, 300, features) ? 0 : burnRates(objective.windowSeconds, objective.budget).length,
  });
  return new Map([...byService].map(([service, objectives]) => [service, objectives.map(budgetOf)]));
}

function findGuards(
  handbook: Handbook,
  byService: ReadonlyMap<string, readonly Objective[]>,
): Map<Objective, Map<string, number>> {
  const guards = new Map<Objective, Map<string, number>>();
  for (const loaded of loadedAlerts(handbook)) {
    const meant = objectivesMeant(loaded, byService);
    if (meant.length === 0) continue;
    const { alert } = loaded.rule;
    const written = budgetsIn(expressionOf(loaded.rule, handbook)?.nodes ?? []);
    for (const objective of meant) {
      if (!written.some(({ budget }) => isBudgetOf(objective, budget))) continue;
      const alerts = guards.get(objective) ?? new Map<string, number>();
      guards.set(objective, alerts.set(alert, (alerts.get(alert) ?? 0) + 1));
    }
  }
  return guards;
}
