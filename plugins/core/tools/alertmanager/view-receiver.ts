import type { PlacedName } from '../../model/graph.ts';
import type { ToolSurroundings } from '../../model/tool.ts';
import type { View, ViewText } from '../../model/view.ts';
import { factsOf, type RouteFacts } from './facts.ts';
import { inheritedReceivers } from './routing/receivers-of.ts';
import { routingOf } from './routing/routing-of.ts';
import { alertCell, byUrgency, MOST_SHOWN, matcherCells, severityCell } from './view-cells.ts';

/** What the page of a receiver shows: by which ways it tells somebody, which routes lead to it, which alerts it gets. */
export function viewReceiver({ name: { name }, snippet }: PlacedName, { alerts }: ToolSurroundings): View {
  const facts = factsOf(snippet);
  const receiver = facts?.receivers.find((one) => one.name === name);
  if (facts === undefined || receiver === undefined) return [];
  const configuration = snippet.names.find(({ kind }) => kind === 'alertmanager');
  const routed = (routingOf(snippet, alerts)?.alerts ?? []).flatMap((alert) => {
    const own = alert.receivers.find((one) => one.name === name);
    return own === undefined ? [] : [{ ...alert, isSure: own.isSure }];
  });
  const routes = routesTo(name, facts.route);
  return [
    {
      type: 'facts',
      rows: [
        ['Configuration', { text: snippet.file, to: { kinds: ['alertmanager'], name: configuration?.name ?? '' } }],
        ...(receiver.notifiers.length === 0 ? [['Notifiers', 'none: nobody hears of what it gets'] as const] : []),
      ],
    },
    ...(receiver.notifiers.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            title: 'Notifiers',
            columns: ['By', 'To'],
            rows: receiver.notifiers.slice(0, MOST_SHOWN).map(({ title, pointsAt }) => [title, pointsAt]),
          },
        ]),
    ...(routes.length === 0
      ? []
      : [{ type: 'table' as const, title: 'Routes that lead here', columns: ['Takes'], rows: routes }]),
    ...(routed.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            title: 'Alerts',
            columns: ['Alert', 'Severity', 'Sure'],
            rows: routed
              .toSorted(byUrgency)
              .slice(0, MOST_SHOWN)
              .map(({ placed: { rule }, isSure }) => [
                alertCell(rule.alert),
                severityCell(rule.labels.severity),
                isSure ? 'yes' : 'depends on its series',
              ]),
          },
        ]),
  ];
}

/** For each route to a receiver, what it and the routes above it ask for. */
function routesTo(name: string, root: RouteFacts): ViewText[][][] {
  const receivers = inheritedReceivers(root);
  const rows: ViewText[][][] = [];
  const walk = (route: RouteFacts, above: RouteFacts['matchers']): void => {
    const asked = [...above, ...route.matchers];
    if (receivers.get(route) === name && rows.length < MOST_SHOWN) rows.push([matcherCells(asked)]);
    for (const child of route.routes) walk(child, asked);
  };
  walk(root, []);
  return rows;
}
