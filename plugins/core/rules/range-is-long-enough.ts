import { defineRule } from '../model/rule.ts';
import { findShortRanges } from '../tools/prometheus/alerting/find-short-ranges.ts';
import { judgeExpressions } from '../tools/prometheus/alerting/judge-expressions.ts';
import { loadedRules } from '../tools/prometheus/alerting/loaded-rules.ts';
import { secondsOf } from '../tools/prometheus/alerting/seconds-of.ts';

export const rangeIsLongEnough = defineRule({
  id: 'range-is-long-enough',
  severity: 'warning',
  pack: 'alerting',
  description: 'The range of `rate` and its like holds at least four samples.',
  *configuration(configuration) {
    const scrape = secondsOf(configuration.settings.prometheus?.['scrape-interval']) ?? 60;
    yield* judgeExpressions(loadedRules(configuration), configuration, ({ nodes }) => findShortRanges(nodes, scrape));
  },
});
