import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { judgeExpressions } from '../tools/prometheus/alerting/judge-expressions.ts';
import { loadedAlerts } from '../tools/prometheus/alerting/loaded-rules.ts';
import { selectsSome } from '../tools/prometheus/alerting/selects-some.ts';

export const alertCompares = defineRule({
  id: 'alert-compares',
  severity: 'warning',
  pack: 'alerting',
  description:
    'The expression of an alert compares with a limit, so that it does not fire for every series that exists.',
  *configuration(configuration) {
    yield* judgeExpressions(loadedAlerts(configuration), configuration, function* ({ rule, root, nodes }) {
      // Without a metric, such as `vector(1)`, it fires all the time by design.
      if (selectsSome(root) || !nodes.some(({ kind }) => kind === 'selector')) return;
      const bool = nodes.some((node) => node.kind === 'binary' && node.matching.bool !== undefined);
      const reason = bool ? 'compares with `bool`, which keeps every series' : 'compares with nothing';
      const hint = bool ? 'take `bool` away' : 'add a comparison such as `> 0`';
      yield {
        span: root.span,
        message: `Alert ${quoted(rule.alert)} ${reason}, so it fires for as long as its series exist, whatever they say; ${hint}.`,
      };
    });
  },
});
