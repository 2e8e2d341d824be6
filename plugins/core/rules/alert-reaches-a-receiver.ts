import { placedRules } from '../graph/placed-rules.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import { type Routing, routingOf } from '../tools/alertmanager/routing/routing-of.ts';

export const alertReachesAReceiver = defineRule({
  id: 'alert-reaches-a-receiver',
  severity: 'warning',
  description: 'Every alert is taken by a route that somebody wrote for it, not by the default of the root alone.',
  across: {
    *routes({ snippets }) {
      const alerts = placedRules(snippets);
      for (const snippet of snippets) {
        if (!snippet.standalone || snippet.tool !== 'alertmanager') continue;
        const routing = routingOf(snippet, alerts);
        // With the root alone, one receiver for everything is what was meant.
        if (routing !== undefined && routing.facts.route.routes.length > 0) yield* unrouted(routing);
      }
    },
  },
});

function* unrouted({ alerts, facts, snippet }: Routing): Generator<Finding> {
  const name = facts.route.receiver ?? '';
  const notifies = facts.receivers.some((receiver) => receiver.name === name && receiver.notifiers.length > 0);
  const seen = new Set<string>();
  for (const { placed, onlyRoot } of alerts) {
    const { alert, nameSpan } = placed.rule;
    // Several rules of one name are one alert: its first place is enough.
    if (!onlyRoot || seen.has(alert)) continue;
    seen.add(alert);
    const found = `No route takes alert ${quoted(alert)}, so it goes to the default receiver ${quoted(name)}`;
    const advice = 'add a route for its labels, or correct them';
    yield {
      file: placed.snippet.file,
      span: nameSpan,
      message: notifies ? `${found}; ${advice}.` : `${found}, which tells nobody; ${advice}.`,
      // Somebody hears of it, if perhaps the wrong one.
      ...(notifies && { severity: 'info' as const }),
      related: [{ file: snippet.file, span: facts.route.span, message: 'The default receiver is named here.' }],
    };
  }
}
