import { defineRule } from '../model/rule.ts';
import { findMisuseOfAbsent } from '../tools/prometheus/alerting/find-misuse-of-absent.ts';
import { judgeExpressions } from '../tools/prometheus/alerting/judge-expressions.ts';
import { loadedRules } from '../tools/prometheus/alerting/loaded-rules.ts';

export const absentIsUsedWell = defineRule({
  id: 'absent-is-used-well',
  severity: 'warning',
  pack: 'alerting',
  description: '`absent` stands around a selector, and what is done with it can come true.',
  *configuration(configuration) {
    yield* judgeExpressions(loadedRules(configuration), configuration, ({ nodes }) => findMisuseOfAbsent(nodes));
  },
});
