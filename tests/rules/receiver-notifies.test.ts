import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const FILE = 'docs/monitoring/prometheus/alertmanager.yml';

const lint = (text: string): Promise<string> => lintFiles({ [FILE]: text }, 'receiver-notifies');

test('says nothing about receivers that notify, nor about those that no route uses', async () => {
  const text = `route:
  receiver: platform
receivers:
  - name: platform
    email_configs: [{ to: platform@example.org, from: alerts@example.org, smarthost: 'mail.example.org:587' }]
  - name: storage
`;
  expect(await lint(text)).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('finds a receiver that gets alerts and tells nobody', async () => {
  const text = `route:
  receiver: Default
  routes:
    - receiver: Critical
      matchers: [severity = critical]
    - receiver: 'null'
      matchers: [alertname = InfoInhibitor]
receivers:
  - name: Default
    webhook_configs: []
  - name: Critical
  - name: 'null'
`;
  expect(await lint(text)).toMatchInlineSnapshot(`
    "docs/monitoring/prometheus/alertmanager.yml:9:11 warning  Receiver \`Default\` has no notifier, so nobody hears of the alerts that routes send to it; add one, or call it \`null\` if they are to be dropped.  receiver-notifies
      8 | receivers:
      9 |   - name: Default
        |           ^^^^^^^

    docs/monitoring/prometheus/alertmanager.yml:11:11 warning  Receiver \`Critical\` has no notifier, so nobody hears of the alerts that routes send to it; add one, or call it \`null\` if they are to be dropped.  receiver-notifies
      10 |     webhook_configs: []
      11 |   - name: Critical
         |           ^^^^^^^^

    2 warnings in 1 file.
    "
  `);
});

test('counts a notifier of any kind, also one with a fault', async () => {
  const text = `route: { receiver: pager }
receivers:
  - name: pager
    pagerduty_configs: [{ routing_key: 12 }]
`;
  expect(await lint(text)).not.toContain('receiver-notifies');
});
