import { defineRule } from '../model/rule.ts';

/** Found by the tool that reads dashboards. */
export const dashboardVariableIsDefined = defineRule({
  id: 'dashboard-variable-is-defined',
  severity: 'warning',
  description: 'Every variable in the queries of a dashboard is one that the dashboard defines.',
});
