import { defineTool } from '../../model/tool.ts';
import { looksLikeGrafana } from './looks-like-grafana.ts';
import { readGrafana } from './read-grafana.ts';
import { viewDashboard } from './view-dashboard.ts';

/** Dashboards as JSON, in manifests and as resources, and the provisioning of dashboards and data sources. */
export const grafana = defineTool({
  id: 'grafana',
  title: 'Grafana',
  files: /\.(?:json|ya?ml)$/i,
  nameKinds: [
    {
      kind: 'dashboard',
      label: { one: 'dashboard', many: 'dashboards' },
      address: '/dashboards',
      description: 'What the dashboards of this handbook show, panel by panel, and which metrics they draw.',
      unique: true,
    },
  ],
  detect: looksLikeGrafana,
  read: readGrafana,
  view: viewDashboard,
});
