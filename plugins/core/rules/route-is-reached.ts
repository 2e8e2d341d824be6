import { placedRules } from '../graph/placed-rules.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import type { RouteFacts } from '../tools/alertmanager/facts.ts';
import { writeMatcher } from '../tools/alertmanager/matchers/matcher.ts';
import { type Routing, routingOf } from '../tools/alertmanager/routing/routing-of.ts';

export const routeIsReached = defineRule({
  id: 'route-is-reached',
  severity: 'warning',
  description: 'Every route of Alertmanager is taken by an alert of the handbook.',
  across: {
    *routes({ snippets }) {
      const alerts = placedRules(snippets);
      for (const snippet of snippets) {
        if (!snippet.standalone || snippet.tool !== 'alertmanager') continue;
        const routing = routingOf(snippet, alerts);
        if (routing !== undefined && routing.alerts.length > 0) yield* unreached(routing.facts.route, routing);
      }
    },
  },
});

/** A route below one that nobody reaches is not reached either: the first says it for all. */
function* unreached(route: RouteFacts, routing: Routing): Generator<Finding> {
  for (const child of route.routes) {
    if (routing.entered.has(child)) yield* unreached(child, routing);
    else yield { file: routing.snippet.file, span: child.span, message: explain(child, routing) };
  }
}

function explain(route: RouteFacts, { matched }: Routing): string {
  const labels = quoted(route.matchers.map(writeMatcher).join(', '));
  if (matched.has(route)) {
    return `No alert reaches this route, a route before it takes all that have ${labels}; move it up, or add \`continue: true\` to the other.`;
  }
  return `No alert of the handbook reaches this route, none has ${labels}; correct the labels, or remove the route.`;
}
