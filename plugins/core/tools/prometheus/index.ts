import { defineTool } from '../../model/tool.ts';
import { checkByPromtool } from './check-by-promtool.ts';
import { looksLikeRules } from './looks-like-rules.ts';
import { readRules } from './read-rules.ts';
import { looksLikeTests } from './unit-tests/looks-like-tests.ts';
import { readTests } from './unit-tests/read-tests.ts';
import { relateTests } from './unit-tests/relate-tests.ts';
import { viewTests } from './unit-tests/view-tests.ts';
import { viewPack } from './view-pack.ts';

/** Alerting and recording rules: plain rule files, PrometheusRule manifests of the operator, and unit tests of rules. */
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
    {
      kind: 'rule-tests',
      label: { one: 'rule test', many: 'rule tests' },
      address: '/rule-tests',
      description: 'Unit tests of rules: which alert fires when, on series that are written down.',
    },
  ],
  detect: (source) => looksLikeRules(source) || looksLikeTests(source),
  read: (source) => (looksLikeTests(source) ? readTests(source) : readRules(source)),
  view: (placed) => (placed.name.kind === 'rule-tests' ? viewTests(placed.snippet) : viewPack(placed)),
  relate: relateTests,
  outsideChecks: checkByPromtool,
});
