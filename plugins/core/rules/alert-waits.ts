import type { AlertRule } from '../model/monitoring.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { expressionOf } from '../tools/prometheus/alerting/expression-of.ts';
import { loadedAlerts } from '../tools/prometheus/alerting/loaded-rules.ts';
import { mayFlap } from '../tools/prometheus/alerting/may-flap.ts';
import { printDuration } from '../tools/prometheus/alerting/print-duration.ts';
import { secondsOf } from '../tools/prometheus/alerting/seconds-of.ts';

export const alertWaits = defineRule({
  id: 'alert-waits',
  severity: 'warning',
  pack: 'alerting',
  description: 'An alert on single samples waits with `for` until two evaluations at least have seen the same.',
  *configuration(configuration) {
    const usual = configuration.settings.prometheus?.['evaluation-interval'];
    for (const { file, rule } of loadedAlerts(configuration)) {
      const message = complaintAbout(rule, rule.inherits?.interval ?? usual);
      if (message === undefined) continue;
      const expression = expressionOf(rule, configuration);
      if (expression === undefined || !mayFlap(expression.nodes)) continue;
      yield { file, span: rule.places?.for ?? rule.nameSpan, message };
    }
  },
});

function complaintAbout(rule: AlertRule, interval: string | undefined): string | undefined {
  const waits = rule.for === undefined || rule.for === '' ? 0 : secondsOf(rule.for);
  const least = 2 * (secondsOf(interval) ?? 0);
  // What cannot be read is reported elsewhere; with an interval that nobody stated, any wait may be long enough.
  if (waits === undefined || (waits > 0 && waits >= least)) return undefined;
  const wanted = `\`for: ${least > 0 ? printDuration(least) : '5m'}\``;
  if (waits === 0) {
    return `Alert ${quoted(rule.alert)} looks at single samples and does not wait, so one odd value wakes somebody; add ${wanted} or what its reader needs.`;
  }
  return `Alert ${quoted(rule.alert)} waits ${printDuration(waits)}, less than two evaluations of ${printDuration(least / 2)}, so one odd value may wake somebody; write ${wanted} or more.`;
}
