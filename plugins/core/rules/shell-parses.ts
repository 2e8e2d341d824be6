import { defineRule } from '../model/rule.ts';

/** What it reports is found while pages are read, in load/read-shell. */
export const shellParses = defineRule({
  id: 'shell-parses',
  severity: 'warning',
  description: 'A block of commands can be pasted: a shell reads it without complaint.',
});
