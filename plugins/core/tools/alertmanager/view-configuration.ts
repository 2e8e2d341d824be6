import type { PlacedName } from '../../model/graph.ts';
import type { ToolSurroundings } from '../../model/tool.ts';
import type { View, ViewBlock, ViewText } from '../../model/view.ts';
import { type ConfigurationFacts, factsOf } from './facts.ts';
import { routingOf } from './routing/routing-of.ts';
import { alertCell, byUrgency, MOST_SHOWN, matcherCells, receiverCell, severityCell } from './view-cells.ts';
import { viewRoutes } from './view-routes.ts';

/** What the page of a configuration shows: its routes, who is paged by which alert, who silences whom, and its times. */
export function viewConfiguration({ snippet }: PlacedName, { alerts }: ToolSurroundings): View {
  const facts = factsOf(snippet);
  if (facts === undefined) return [];
  const routed = routingOf(snippet, alerts)?.alerts ?? [];
  return [
    viewRoutes(facts.route),
    ...table({
      type: 'table',
      title: 'Who is paged by which alert',
      columns: ['Alert', 'Severity', 'Receivers'],
      rows: routed
        .toSorted(byUrgency)
        .slice(0, MOST_SHOWN)
        .map(({ placed: { rule }, receivers }) => [
          alertCell(rule.alert),
          severityCell(rule.labels.severity),
          receivers.flatMap(({ name, isSure }, at): ViewText[] => [
            ...(at === 0 ? [] : [{ text: ', ' }]),
            receiverCell(name),
            ...(isSure ? [] : [{ text: ' (depends on its series)' }]),
          ]),
        ]),
    }),
    ...table(inhibitRules(facts)),
    ...table({
      type: 'table',
      title: 'Time intervals',
      columns: ['Name', 'When'],
      rows: facts.timeIntervals.slice(0, MOST_SHOWN).map(({ name, times }) => [name, times.join('; ')]),
    }),
  ];
}

type Table = Extract<ViewBlock, { type: 'table' }>;

function table(block: Table): Table[] {
  return block.rows.length === 0 ? [] : [block];
}

function inhibitRules({ inhibitRules: rules }: ConfigurationFacts): Table {
  return {
    type: 'table',
    title: 'Alerts that silence others',
    columns: ['While this fires', 'these are silent', 'with equal'],
    rows: rules
      .slice(0, MOST_SHOWN)
      .map(({ source, target, equal }) => [
        matcherCells(source),
        matcherCells(target),
        equal.map((label, at): ViewText => ({ text: at === 0 ? label : `, ${label}`, code: true })),
      ]),
  };
}
