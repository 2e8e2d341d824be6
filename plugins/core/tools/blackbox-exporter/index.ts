import { defineTool } from '../../model/tool.ts';
import { looksLikeModules } from './looks-like-modules.ts';
import { readModules } from './read-modules.ts';
import { viewModule } from './view-module.ts';

/** Modules of the blackbox exporter: how it probes a target from outside. */
export const blackboxExporter = defineTool({
  id: 'blackbox-exporter',
  title: 'Blackbox exporter',
  files: /\.ya?ml$/i,
  nameKinds: [
    {
      kind: 'blackbox-module',
      label: { one: 'probe', many: 'probes' },
      address: '/probes',
      description: 'How targets are probed from outside, as a user meets them: by HTTP, TCP, DNS, ICMP or gRPC.',
    },
  ],
  detect: looksLikeModules,
  read: readModules,
  view: viewModule,
});
