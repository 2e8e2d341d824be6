import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import type { Sights } from '../model/sights.ts';
import { judgeExpressions } from '../tools/prometheus/alerting/judge-expressions.ts';
import { loadedAlerts } from '../tools/prometheus/alerting/loaded-rules.ts';
import { budgetsIn } from '../tools/prometheus/slo/budgets-in.ts';
import { isBudgetOf, objectivesMeant } from '../tools/prometheus/slo/objectives-meant.ts';
import { type Objective, objectivesOf } from '../tools/prometheus/slo/objectives-of.ts';

export const sloAlertsMatchObjective = defineRule({
  id: 'slo-alerts-match-objective',
  severity: 'warning',
  description: 'An alert on the burn rate of an error budget goes by the objective that its service states.',
  across: {
    *objectives(seen) {
      const byService = objectivesByService(seen);
      if (byService.size === 0) return;
      for (const loaded of loadedAlerts(seen)) {
        const objectives = objectivesMeant(loaded, byService);
        const [objective] = objectives;
        if (objective === undefined) continue;
        yield* judgeExpressions([loaded], seen, function* ({ nodes }) {
          for (const { span, budget } of budgetsIn(nodes)) {
            if (!objectives.some((stated) => isBudgetOf(stated, budget))) {
              yield { span, message: explain(budget, objective.service, objectives) };
            }
          }
        });
      }
    },
  },
});

function objectivesByService({ documents }: Sights['objectives']): Map<string, Objective[]> {
  return new Map(
    documents.map((document) => [document.id, objectivesOf(document)] as const).filter(([, { length }]) => length > 0),
  );
}

function explain(budget: number, service: string, objectives: readonly Objective[]): string {
  const promised = (share: number): string => `${Number((100 * share).toPrecision(10))} %`;
  const stated = objectives
    .slice(0, 5)
    .map(({ name, target, budget: left }) => `${quoted(name)} promises ${target} %, which leaves \`${left}\``)
    .join('; ');
  return `This alert goes by a budget of \`${Number(budget.toPrecision(10))}\`, an objective of ${promised(1 - budget)}, but of ${quoted(service)} ${stated}; write that, or correct the page.`;
}
