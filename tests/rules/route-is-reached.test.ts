import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule } from '../support/pages.ts';

const FILE = 'docs/monitoring/prometheus/alertmanager.yml';

const lint = (
  configuration: string,
  rules: Record<string, string> = { 'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader') },
) => lintFiles({ ...rules, [FILE]: configuration }, 'route-is-reached');

const RECEIVERS = `receivers:
  - { name: platform, webhook_configs: [{ url_file: /etc/chat }] }
  - { name: pager, pagerduty_configs: [{ routing_key_file: /etc/pager }] }
`;

test('says nothing about routes that alerts take, or may take by labels of their series', async () => {
  const text = `route:
  receiver: platform
  routes:
    - receiver: pager
      matchers: [severity = critical, cluster =~ "prod-.*"]
    - receiver: pager
      matchers: [namespace = monitoring]
${RECEIVERS}`;
  expect(await lint(text)).toMatchInlineSnapshot(`
    "No problems in 2 files.
    "
  `);
});

test('finds a route whose labels no alert has, but not those below it', async () => {
  const text = `route:
  receiver: platform
  routes:
    - receiver: pager
      matchers: [severity = page]
      routes:
        - receiver: platform
          matchers: [alertname = etcdNoLeader]
${RECEIVERS}`;
  expect(await lint(text)).toMatchInlineSnapshot(`
    "docs/monitoring/prometheus/alertmanager.yml:4:17 warning  No alert of the handbook reaches this route, none has \`severity="page"\`; correct the labels, or remove the route.  route-is-reached
      3 |   routes:
      4 |     - receiver: pager
        |                 ^^^^^

    1 warning in 2 files.
    "
  `);
});

test('finds a route behind one that takes all', async () => {
  const text = `route:
  receiver: platform
  routes:
    - receiver: platform
    - receiver: pager
      matchers: [severity = critical]
${RECEIVERS}`;
  expect(await lint(text)).toMatchInlineSnapshot(`
    "docs/monitoring/prometheus/alertmanager.yml:5:17 warning  No alert reaches this route, a route before it takes all that have \`severity="critical"\`; move it up, or add \`continue: true\` to the other.  route-is-reached
      4 |     - receiver: platform
      5 |     - receiver: pager
        |                 ^^^^^

    1 warning in 2 files.
    "
  `);
});

test('says nothing in a handbook without alerts, nor of templates in labels', async () => {
  const text = `route:
  receiver: platform
  routes:
    - receiver: pager
      matchers: [severity = page]
${RECEIVERS}`;
  expect(await lint(text, {})).not.toContain('route-is-reached');
  const rules = {
    'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader', { severity: "'{{ $labels.severity }}'" }),
  };
  expect(await lint(text, rules)).not.toContain('route-is-reached');
});
