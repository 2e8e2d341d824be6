import { defineTool } from '../../model/tool.ts';
import { looksLikeConfiguration } from './looks-like-configuration.ts';
import { readSnippet } from './read-snippet.ts';
import { isTemplateFile, readTemplateFile } from './read-template-file.ts';
import { relateAlerts } from './relate-alerts.ts';
import { viewConfiguration } from './view-configuration.ts';
import { viewReceiver } from './view-receiver.ts';

/** The configuration of Alertmanager: who is told of which alert, by which way, and when. */
export const alertmanager = defineTool({
  id: 'alertmanager',
  title: 'Alertmanager',
  files: /\.(?:ya?ml|tmpl)$/i,
  nameKinds: [
    {
      kind: 'alertmanager',
      label: { one: 'Alertmanager configuration', many: 'Alertmanager configurations' },
      address: '/alertmanager',
      description: 'Which alert goes to whom, and which alerts silence others.',
    },
    {
      kind: 'receiver',
      label: { one: 'receiver', many: 'receivers' },
      address: '/receivers',
      description: 'Who is told of alerts, and by which way.',
    },
  ],
  detect: (source) => isTemplateFile(source) || looksLikeConfiguration(source),
  read: (source) => (isTemplateFile(source) ? readTemplateFile : readSnippet)(source),
  view: (placed, around) => (placed.name.kind === 'receiver' ? viewReceiver : viewConfiguration)(placed, around),
  relate: relateAlerts,
});
