import { defineRule } from '../model/rule.ts';

/** Found while the page is read, all faults of a page at once. */
export const frontMatterParses = defineRule({
  id: 'front-matter-parses',
  severity: 'error',
  description: 'The front matter of a page is YAML that every reader understands in the same way.',
});
