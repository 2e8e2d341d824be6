import { defineRule } from '../model/rule.ts';

/** Found while the file is read: what could not become a page is never handed to a rule. */
export const fileIsMarkdown = defineRule({
  id: 'file-is-markdown',
  severity: 'error',
  guard: true,
  description: 'Every page is a UTF-8 text file of Markdown, never a program, a link or a binary.',
});
