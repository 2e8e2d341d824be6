import { checkQuery } from './check-query.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { dataSourceOf } from './data-source.ts';
import { isPromql } from './is-promql.ts';
import { listOf, recordOf, textOf } from './values.ts';

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
