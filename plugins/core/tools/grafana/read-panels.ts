import { quoted } from '../../model/plain-text.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { listOf, numberOf, recordOf, textOf } from './values.ts';

/** A panel with its place in the JSON and on the grid. */
export interface PlacedPanel {
  panel: Record<string, unknown>;
  pointer: string;
  row: string;
  rowAt: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Lists the panels of a dashboard, those of collapsed rows and of the rows of old dashboards among them. */
export function readPanels(dashboard: Record<string, unknown>, reading: DashboardReading): PlacedPanel[] {
  const found: PlacedPanel[] = [];
  const row = { title: '', at: 0 };
  for (const [index, panel] of panelList(dashboard.panels, '/panels', reading)) {
    const pointer = `/panels/${index}`;
    if (panel.type !== 'row') {
      found.push(placed(panel, pointer, row));
      continue;
    }
    row.title = textOf(panel.title) ?? '';
    row.at++;
    for (const [at, inner] of panelList(panel.panels, `${pointer}/panels`, reading))
      found.push(placed(inner, `${pointer}/panels/${at}`, row));
  }
  for (const [index, old] of listOf(dashboard.rows).entries()) {
    row.title = textOf(recordOf(old).title) ?? '';
    row.at++;
    found.push(...flow(recordOf(old), `/rows/${index}`, row, reading));
  }
  refuseRepeatedIds(found, reading);
  return found;
}

function panelList(value: unknown, pointer: string, reading: DashboardReading): [number, Record<string, unknown>][] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    reading.report(pointer, 'Unexpected value for `panels`, expected a list: Grafana refuses the whole dashboard.');
    return [];
  }
  const panels: [number, Record<string, unknown>][] = [];
  for (const [index, panel] of value.entries()) {
    if (isRecord(panel)) panels.push([index, panel]);
    else reading.report(`${pointer}/${index}`, 'Unexpected panel, expected an object with `type` and `title`.');
  }
  return panels;
}

function placed(
  panel: Record<string, unknown>,
  pointer: string,
  { title, at }: { title: string; at: number },
): PlacedPanel {
  const { x, y, w, h } = recordOf(panel.gridPos);
  return {
    panel,
    pointer,
    row: title,
    rowAt: at,
    x: numberOf(x, 0, 0, 23),
    y: numberOf(y, 0, 0, 100_000),
    width: numberOf(w, 12, 1, 24),
    height: numberOf(h, 8, 1, 200),
  };
}

/** Panels of old rows have a width of twelve parts and stand side by side while there is room. */
function flow(
  row: Record<string, unknown>,
  pointer: string,
  place: { title: string; at: number },
  reading: DashboardReading,
): PlacedPanel[] {
  let x = 0;
  let y = 0;
  return panelList(row.panels, `${pointer}/panels`, reading).map(([at, panel]) => {
    const width = Math.round(numberOf(panel.span, 12, 1, 12) * 2);
    if (x + width > 24) {
      x = 0;
      y += 8;
    }
    const found = { ...placed(panel, `${pointer}/panels/${at}`, place), x, y, width, height: 8 };
    x += width;
    return found;
  });
}

function refuseRepeatedIds(panels: readonly PlacedPanel[], reading: DashboardReading): void {
  const first = new Map<unknown, string>();
  for (const { panel, pointer } of panels) {
    if (typeof panel.id !== 'number') continue;
    const earlier = first.get(panel.id);
    if (earlier === undefined) first.set(panel.id, pointer);
    else {
      const related = { span: reading.textSpan(`${earlier}/id`), message: 'The first of them is here.' };
      const id = quoted(String(panel.id));
      const message = `Repeated panel id ${id}, expected each once: links to this panel lead to another; give it an id of its own.`;
      reading.report(`${pointer}/id`, message, { rule: 'name-is-unique', severity: 'warning', related });
    }
  }
}
