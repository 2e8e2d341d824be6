import { defineRule } from '../model/rule.ts';

/** Found by the tool that reads the configuration, all faults of a file at once. */
export const snippetParses = defineRule({
  id: 'snippet-parses',
  severity: 'error',
  description: 'Monitoring configuration in files and fences is what its tool will load.',
});
