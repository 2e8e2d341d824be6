import { escapePointer } from '../../schema/places.ts';
import { checkQuery } from './check-query.ts';
import type { DashboardContents, PanelFacts } from './dashboard-facts.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { listOf, numberOf, recordOf, textOf } from './values.ts';

/** Reads a dashboard of schema version 2, in which panels are elements and a layout says where they stand. */
export function readElements(dashboard: Record<string, unknown>, reading: DashboardReading): DashboardContents {
  const variables = listOf(dashboard.variables).map((value, index) => {
    const { kind, spec } = recordOf(value);
    const { name, label, query } = recordOf(spec);
    const pointer = `/variables/${index}/spec`;
    if (textOf(name) !== undefined) reading.variables.set(String(name), { pointer, type: String(kind) });
    const asked = typeof query === 'string' ? query : textOf(recordOf(recordOf(query).spec).query);
    const cut = (value: unknown): string => (textOf(value) ?? '').slice(0, 100);
    return { name: cut(name), label: cut(label), type: cut(kind), query: (asked ?? '').slice(0, 1000) };
  });
  const places = placesOf(dashboard.layout);
  const panels: PanelFacts[] = [];
  for (const [name, element] of Object.entries(recordOf(dashboard.elements))) {
    const { spec, kind } = recordOf(element);
    if (kind !== 'Panel') continue;
    const queries = readQueries(recordOf(spec), `/elements/${escapePointer(name)}/spec`, reading);
    const { title, vizConfig } = recordOf(spec);
    const type = textOf(recordOf(vizConfig).group) ?? textOf(recordOf(vizConfig).kind) ?? '';
    const place = places.get(name) ?? {
      x: (panels.length % 2) * 12,
      y: Math.floor(panels.length / 2) * 8,
      width: 12,
      height: 8,
    };
    panels.push({ row: '', rowAt: 0, type, title: (textOf(title) ?? '').slice(0, 300), ...place, queries });
  }
  return { panels: panels.slice(0, 500), variables: variables.slice(0, 200), links: [] };
}

function readQueries(panel: Record<string, unknown>, pointer: string, reading: DashboardReading): string[] {
  const found: string[] = [];
  for (const [index, value] of listOf(recordOf(recordOf(panel.data).spec).queries).entries()) {
    const { kind, group, spec } = recordOf(recordOf(recordOf(value).spec).query);
    const expression = textOf(recordOf(spec).expr);
    if (expression === undefined) continue;
    found.push(expression.slice(0, 2000));
    if (kind !== 'prometheus' && group !== 'prometheus') continue;
    const place = `${pointer}/data/spec/queries/${index}/spec/query/spec/expr`;
    checkQuery({ expression, pointer: place, text: expression, offset: 0 }, reading);
  }
  return found;
}

type Place = Pick<PanelFacts, 'x' | 'y' | 'width' | 'height'>;

/** Where the elements stand in a plain grid; rows and tabs are shown one after the other. */
function placesOf(layout: unknown): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const item of listOf(recordOf(recordOf(layout).spec).items).map((one) => recordOf(recordOf(one).spec))) {
    const name = textOf(recordOf(item.element).name);
    if (name === undefined) continue;
    const [x, y] = [numberOf(item.x, 0, 0, 23), numberOf(item.y, 0, 0, 100_000)];
    places.set(name, { x, y, width: numberOf(item.width, 12, 1, 24), height: numberOf(item.height, 8, 1, 200) });
  }
  return places;
}
