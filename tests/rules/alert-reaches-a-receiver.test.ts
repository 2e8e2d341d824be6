import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule } from '../support/pages.ts';

const RULES = { 'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader') };
const FILE = 'docs/monitoring/prometheus/alertmanager.yml';

const lint = (files: Record<string, string>) => lintFiles({ ...RULES, ...files }, 'alert-reaches-a-receiver');

const configuration = (
  severity: string,
  receivers = '[{ name: platform, webhook_configs: [{ url_file: /etc/chat }] }]',
) => `route:
  receiver: platform
  routes:
    - receiver: platform
      matchers: [severity = ${severity}]
receivers: ${receivers}
`;

test('says nothing about alerts that a route takes, also one to the default receiver', async () => {
  expect(await lint({ [FILE]: configuration('critical') })).toMatchInlineSnapshot(`
    "No problems in 2 files.
    "
  `);
});

test('finds an alert that no route takes', async () => {
  expect(await lint({ [FILE]: configuration('page') })).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:16 info  No route takes alert \`etcdNoLeader\`, so it goes to the default receiver \`platform\`; add a route for its labels, or correct them.  alert-reaches-a-receiver
      3 |     rules:
      4 |       - alert: etcdNoLeader
        |                ^^^^^^^^^^^^
      docs/monitoring/prometheus/alertmanager.yml:2:13  The default receiver is named here.

    1 info in 2 files.
    "
  `);
});

test('warns where the default receiver tells nobody', async () => {
  expect(await lint({ [FILE]: configuration('page', '[{ name: platform }]') })).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:16 warning  No route takes alert \`etcdNoLeader\`, so it goes to the default receiver \`platform\`, which tells nobody; add a route for its labels, or correct them.  alert-reaches-a-receiver
      3 |     rules:
      4 |       - alert: etcdNoLeader
        |                ^^^^^^^^^^^^
      docs/monitoring/prometheus/alertmanager.yml:2:13  The default receiver is named here.

    1 warning in 2 files.
    "
  `);
});

test('says nothing without a configuration, or where the root is meant for all', async () => {
  expect(await lint({})).not.toContain('alert-reaches-a-receiver');
  const text = 'route: { receiver: platform }\nreceivers: [{ name: platform }]\n';
  expect(await lint({ [FILE]: text })).not.toContain('alert-reaches-a-receiver');
});

test('judges each configuration on its own', async () => {
  const report = await lint({
    [FILE]: configuration('critical'),
    'docs/monitoring/lab/alertmanager.yml': configuration('page'),
  });
  expect(report).toContain('docs/monitoring/lab/alertmanager.yml');
  expect(report).toContain('1 info in 3 files');
});
