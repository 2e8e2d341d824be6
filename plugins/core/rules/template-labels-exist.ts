import { defineRule } from '../model/rule.ts';

/** Found while the rules are read, where the expression is at hand as a tree. */
export const templateLabelsExist = defineRule({
  id: 'template-labels-exist',
  severity: 'warning',
  description: 'Every label that the text of an alert shows is in the result of its expression.',
});
