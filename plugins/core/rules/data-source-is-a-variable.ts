import { defineRule } from '../model/rule.ts';

/** Found by the tool that reads dashboards. */
export const dataSourceIsAVariable = defineRule({
  id: 'data-source-is-a-variable',
  severity: 'warning',
  description: 'A dashboard lets its reader choose the data source, so that it works in every Grafana.',
});
