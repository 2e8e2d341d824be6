import { defineRule } from '../model/rule.ts';

/** Found by promtool, which runs only under `handbook lint --with-tools`. */
export const ruleTestsPass = defineRule({
  id: 'rule-tests-pass',
  severity: 'error',
  description: 'The unit tests of rules pass, and promtool takes every rule file.',
});
