import type { NameKind } from '../../model/tool.ts';

/** What monitors of a cloud's behaviour name. Several tools give names of these kinds. */
export const healthReportKind: NameKind = {
  kind: 'health-report',
  label: { one: 'health report', many: 'health reports' },
  address: '/health',
  description: 'What a monitor that behaves like a customer has measured: how long each step took, and what failed.',
};

export const healthConfigurationKind: NameKind = {
  kind: 'health-configuration',
  label: { one: 'health monitor', many: 'health monitors' },
  address: '/health-monitors',
  description:
    'How the monitors that behave like customers are set up: what they create, how often, and whom they tell.',
};
