import { quoted } from '../../model/plain-text.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import type { PlacedPanel } from './read-panels.ts';
import { listOf, recordOf, textOf } from './values.ts';

/** Reports a panel that draws data and asks for none. */
export function checkHasQuery({ panel, pointer }: PlacedPanel, reading: DashboardReading): void {
  if (hasQuery(panel) || !NEEDS_QUERY.has(String(panel.type))) return;
  const title = textOf(panel.title);
  const which = title === undefined ? 'A panel without a title' : `Panel ${quoted(title)}`;
  const place = title === undefined ? `${pointer}/type` : `${pointer}/title`;
  reading.report(place, `${which} has no query, so it shows nothing; add one, or remove the panel.`, {
    rule: 'panel-has-a-query',
  });
}

/** Panels that are empty without a query; others show text, lists or what a plugin brings. */
const NEEDS_QUERY: ReadonlySet<string> = new Set([
  'barchart',
  'bargauge',
  'gauge',
  'graph',
  'heatmap',
  'histogram',
  'piechart',
  'singlestat',
  'stat',
  'state-timeline',
  'status-history',
  'table',
  'table-old',
  'timeseries',
]);

function hasQuery({ targets, libraryPanel, snapshotData, datasource }: Record<string, unknown>): boolean {
  if (libraryPanel !== undefined || listOf(snapshotData).length > 0) return true;
  return listOf(targets).some((target) => {
    const {
      expr,
      refId,
      hide,
      format,
      legendFormat,
      interval,
      intervalFactor,
      datasource: own,
      ...rest
    } = recordOf(target);
    if (textOf(expr) !== undefined) return true;
    const type = isRecord(own ?? datasource) ? textOf(recordOf(own ?? datasource).type) : undefined;
    // An editor that was opened and left writes an empty `expr`; other sources have other fields.
    return expr === undefined && type !== 'prometheus' && Object.keys(rest).length > 0;
  });
}
