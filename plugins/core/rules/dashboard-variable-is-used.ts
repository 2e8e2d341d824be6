import { defineRule } from '../model/rule.ts';

/** Found by the tool that reads dashboards. */
export const dashboardVariableIsUsed = defineRule({
  id: 'dashboard-variable-is-used',
  severity: 'info',
  description: 'Every variable of a dashboard changes something that it shows.',
});
