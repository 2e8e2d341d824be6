import type { EvaluatedAlert } from '../../../model/sights.ts';
import type { Loaded } from '../alerting/loaded-rules.ts';
import type { Objective } from './objectives-of.ts';

/** The objectives, by service, that an alert on an error budget is about; none for an alert on anything else. */
export function objectivesMeant(
  { file, rule }: Loaded<EvaluatedAlert>,
  byService: ReadonlyMap<string, readonly Objective[]>,
): readonly Objective[] {
  if (!isAboutABudget(rule)) return [];
  // By the label that routes it, else by the folder, as everywhere.
  const service = rule.labels.service ?? file.split('/').at(-2) ?? '';
  return (byService.get(service) ?? []).filter((objective) => isMeant(objective, rule.labels.objective));
}

/** Whether an alert's budget is that of the objective, apart from what a computer makes of decimal fractions. */
export function isBudgetOf({ budget }: Objective, written: number): boolean {
  return Math.abs(budget - written) <= 1e-6 * Math.max(budget, written);
}

/** Other limits may be written as a product too. */
function isAboutABudget({ alert, labels, metrics }: EvaluatedAlert): boolean {
  return (
    labels.objective !== undefined || [alert, ...metrics.map(({ name }) => name)].some((name) => BUDGET.test(name))
  );
}

const BUDGET = /burn|budget|slo(?:_|:|$)|SLO|error/i;

function isMeant({ name, slug }: Objective, label: string | undefined): boolean {
  return label === undefined || label === slug || label === name;
}
