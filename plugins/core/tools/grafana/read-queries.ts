import { quoted } from '../../model/plain-text.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { checkQuery, checkVariables } from './check-query.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { type DataSource, dataSourceOf, isBuiltIn, isPrometheus } from './data-source.ts';
import type { PlacedPanel } from './read-panels.ts';
import { listOf, recordOf, textOf } from './values.ts';

/** Reads the queries of a panel: each PromQL is checked; what other data sources are asked is left alone. */
export function readQueries({ panel, pointer }: PlacedPanel, reading: DashboardReading): string[] {
  const own = dataSourceOf(panel.datasource, reading);
  const queries: string[] = [];
  for (const [index, target] of listOf(panel.targets).entries()) {
    if (!isRecord(target)) continue;
    const expression = textOf(target.expr);
    if (expression === undefined) continue;
    queries.push(expression.slice(0, 2000));
    if (!isPromql(expression, target.datasource === undefined ? own : dataSourceOf(target.datasource, reading)))
      continue;
    const place = `${pointer}/targets/${index}/expr`;
    checkQuery({ expression, pointer: place, text: expression, offset: 0 }, reading);
  }
  const { repeat } = panel;
  if (typeof repeat === 'string' && repeat !== '') checkVariables(`\${${repeat}}`, `${pointer}/repeat`, reading);
  if (!hasQuery(panel) && NEEDS_QUERY.has(String(panel.type))) reportMissing(panel, pointer, reading);
  return queries;
}

/** Reads the queries of annotations, which mark deployments and alerts on all panels. */
export function readAnnotations(dashboard: Record<string, unknown>, reading: DashboardReading): void {
  for (const [index, value] of listOf(recordOf(dashboard.annotations).list).entries()) {
    const { datasource, expr, target } = recordOf(value);
    const inTarget = textOf(recordOf(target).expr);
    const expression = inTarget ?? textOf(expr);
    if (expression === undefined || !isPromql(expression, dataSourceOf(datasource, reading))) continue;
    const pointer = `/annotations/list/${index}${inTarget === undefined ? '' : '/target'}/expr`;
    checkQuery({ expression, pointer, text: expression, offset: 0 }, reading);
  }
}

/** Loki has its queries in `expr` too; filters of lines show which language it is where no type does. */
function isPromql(expression: string, source: DataSource): boolean {
  if (!isPrometheus(source)) return false;
  return (
    source.type !== undefined || !/\|/.test(expression.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|'(?:[^'\\]|\\.)*'/g, ''))
  );
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

function reportMissing(panel: Record<string, unknown>, pointer: string, reading: DashboardReading): void {
  const title = textOf(panel.title);
  const which = title === undefined ? 'A panel without a title' : `Panel ${quoted(title)}`;
  const place = title === undefined ? `${pointer}/type` : `${pointer}/title`;
  reading.report(place, `${which} has no query, so it shows nothing; add one, or remove the panel.`, {
    rule: 'panel-has-a-query',
  });
}

/** Reports each data source that is named by its uid, which is another one in every Grafana, at its first place. */
export function checkDataSource(value: unknown, pointer: string, seen: Set<string>, reading: DashboardReading): void {
  const source = dataSourceOf(value, reading);
  const { name } = source;
  if (name === undefined || isBuiltIn(source) || seen.has(name)) return;
  const place = isRecord(value) ? `${pointer}/uid` : pointer;
  if (/\$|\[\[/.test(name)) {
    checkVariables(name, place, reading);
    return;
  }
  seen.add(name);
  const message = `Found the data source ${quoted(name)} by its name in one Grafana, expected a variable of type \`datasource\`: in other Grafanas the panels stay empty.`;
  reading.report(place, message, { rule: 'data-source-is-a-variable' });
}
