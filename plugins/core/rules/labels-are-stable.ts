import { defineRule } from '../model/rule.ts';

/** Found while the rules are read, where the templates are at hand as trees. */
export const labelsAreStable = defineRule({
  id: 'labels-are-stable',
  severity: 'warning',
  description: 'The labels of an alert stay the same while it fires: the value stands in an annotation.',
});
