import { defineRule } from '../model/rule.ts';

/** Found by the tool that reads dashboards. */
export const panelHasAQuery = defineRule({
  id: 'panel-has-a-query',
  severity: 'warning',
  description: 'Every panel that draws data asks for some.',
});
