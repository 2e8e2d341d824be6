import { defineTool } from '../../model/tool.ts';
import { looksLikeRules } from './looks-like-rules.ts';
import { readRules } from './read-rules.ts';
import { viewPack } from './view-pack.ts';

/** Alerting and recording rules: plain rule files, and PrometheusRule manifests of the operator. */
export const prometheus = defineTool({
  id: 'prometheus',
  title: 'Prometheus',
  files: /\.ya?ml$/i,
  nameKinds: [
    {
      kind: 'rules',
      label: { one: 'rule file', many: 'rule files' },
      address: '/rules',
      description: 'Alerting and recording rules that Prometheus can load as they are.',
    },
  ],
  detect: looksLikeRules,
  read: readRules,
  view: viewPack,
});
