import { defineRule } from '../model/rule.ts';

/** Found while handbook.yml is read, and by the check itself, which knows the rules and files that it names. */
export const settingsAreValid = defineRule({
  id: 'settings-are-valid',
  severity: 'error',
  description: 'handbook.yml has known fields with valid values, and names rules and files that exist.',
});
