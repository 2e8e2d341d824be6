import { isRecord } from '../../schema/yaml-nodes.ts';
import { checkHasQuery } from './check-has-query.ts';
import { checkQuery } from './check-query.ts';
import { checkVariables } from './check-variables.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { dataSourceOf } from './data-source.ts';
import { isPromql } from './is-promql.ts';
import type { PlacedPanel } from './read-panels.ts';
import { listOf, textOf } from './values.ts';

/** Reads the queries of a panel: each PromQL is checked; what other data sources are asked is left alone. */
export function readQueries(placed: PlacedPanel, reading: DashboardReading): string[] {
  const { panel, pointer } = placed;
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
  checkHasQuery(placed, reading);
  return queries;
}
