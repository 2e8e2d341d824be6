import { defineRule } from '../model/rule.ts';

/** Found while the file is read, so that what was found is remembered and the secret is not. */
export const secrets = defineRule({
  id: 'secrets',
  severity: 'error',
  guard: true,
  description: 'No key, token or password stands in a page, a configuration or any other file of the handbook.',
});
