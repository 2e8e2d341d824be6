import { defineTool } from '../../model/tool.ts';
import { looksLikeTemplateName } from './looks-like-template-name.ts';
import { readTemplateName } from './read-template-name.ts';

/** Say here which files of the program are read, and what for. */
export const templateName = defineTool({
  id: 'template-name',
  title: 'Template name',
  files: /\.template-name\.ya?ml$/i,
  detect: looksLikeTemplateName,
  read: readTemplateName,
});
