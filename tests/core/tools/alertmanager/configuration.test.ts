import { expect, test } from 'vitest';
import { factsOf } from '../../../../plugins/core/tools/alertmanager/facts.ts';
import { lintFiles } from '../../../support/lint-files.ts';
import { FILE, faultsOf, readText } from './read-text.ts';

const RECEIVER = `receivers:
  - name: platform
    webhook_configs: [{ url: 'https://chat.example.org/hooks/T0/s3cr3t' }]
`;
const ROUTE = 'route: { receiver: platform }\n';

test('is known by what is in it', () => {
  const known = (text: string, file = FILE, language?: string): boolean =>
    readText(text, { file, language })?.tool === 'alertmanager';
  expect(known(ROUTE + RECEIVER, 'docs/any.yaml')).toBe(true);
  expect(known(`"route":\n  receiver: a\n"receivers": []\n`, 'docs/any.yaml')).toBe(true);
  expect(known(ROUTE + RECEIVER, 'docs/page.md', 'yaml')).toBe(true);
  expect(known(ROUTE + RECEIVER, 'docs/page.md', 'json')).toBe(false);
  // A broken one is known by its name.
  expect(known(ROUTE)).toBe(true);
  expect(known(ROUTE, 'docs/routes.yml')).toBe(false);
  expect(known(`{{- if .Values.alerts }}\n${ROUTE}${RECEIVER}`)).toBe(false);
  expect(
    known(
      'apiVersion: monitoring.coreos.com/v1alpha1\nkind: AlertmanagerConfig\nspec:\n  route: {}\n  receivers: []\n',
    ),
  ).toBe(false);
  // A pipeline of OpenTelemetry has receivers, too.
  expect(known('receivers:\n  otlp: {}\nservice: {}\n', 'docs/collector.yml')).toBe(false);
});

test('names the file and its receivers, at their places', () => {
  const text = ROUTE + RECEIVER;
  const { names, references, findings } = readText(text) ?? { names: [], references: [], findings: [] };
  expect(findings).toEqual([]);
  expect(names.map(({ kind, name, nameSpan }) => [kind, name, text.slice(...nameSpan)])).toEqual([
    ['alertmanager', 'alertmanager', ''],
    ['receiver', 'platform', 'platform'],
  ]);
  expect(references.map(({ label, target }) => `${label} ${target}`)).toEqual(['contains platform']);
});

test('keeps no secret in facts or messages', () => {
  const text = `global:
  smtp_auth_password: [hunter2]
  slack_api_url: hooks.example.org/hunter2
  opsgenie_api_url: ftp://user:hunter2@example.org
route: { receiver: platform }
receivers:
  - name: platform
    webhook_configs:
      - url: https://user:hunter2@chat.example.org/hooks/hunter2?token=hunter2
      - url: hunter2
    pagerduty_configs: [{ routing_key: hunter2, url: 'mailto:hunter2' }]
    slack_configs: [{ channel: '#operations', api_url: hunter2 }]
`;
  const snippet = readText(text);
  expect(JSON.stringify(snippet)).not.toContain('hunter2');
  expect(snippet && factsOf(snippet)?.receivers).toMatchInlineSnapshot(`
    [
      {
        "name": "platform",
        "notifiers": [
          {
            "pointsAt": "#operations",
            "title": "Slack",
          },
          {
            "pointsAt": "events.pagerduty.com",
            "title": "PagerDuty",
          },
          {
            "pointsAt": "chat.example.org",
            "title": "Webhook",
          },
          {
            "pointsAt": "",
            "title": "Webhook",
          },
        ],
      },
    ]
  `);
  expect(faultsOf(text)).toMatchInlineSnapshot(`
    "4:21 Unexpected \`****\` for \`opsgenie_api_url\`, expected an address that begins with \`http://\` or \`https://\`
    3:18 Unexpected \`****\` for \`slack_api_url\`, expected an address that begins with \`http://\` or \`https://\`
    2:23 Unexpected value for \`smtp_auth_password\`, expected text
    12:56 Unexpected \`****\` for \`api_url\`, expected an address that begins with \`http://\` or \`https://\`
    11:55 Unexpected \`****\` for \`url\`, expected an address that begins with \`http://\` or \`https://\`
    10:14 Unexpected \`****\` for \`url\`, expected an address that begins with \`http://\` or \`https://\`"
  `);
});

test('quotes nothing of a line with a secret where the YAML itself is broken', () => {
  const text = `global:\n  slack_api_url: "https://hooks.example.org/hunter2" hunter2\n${ROUTE}${RECEIVER}`;
  expect(faultsOf(text)).toMatchInlineSnapshot(
    `"2:54 Unexpected \`****\` in YAML, expected a key with a value: check the lines around it."`,
  );
  expect(JSON.stringify(readText(`global:\n  opsgenie_api_key: *hunter2\n${ROUTE}${RECEIVER}`))).not.toContain(
    'hunter2',
  );
});

test.each([
  ['an unknown key', `${ROUTE}recievers: []\n${RECEIVER}`],
  [
    'an unknown key of a notifier',
    `${ROUTE}receivers:\n  - name: platform\n    slack_configs: [{ chanel: '#a', api_url_file: /a }]\n`,
  ],
  ['no default receiver', `route: {}\n${RECEIVER}`],
  ['an unknown receiver', `route: { receiver: platfrom }\n${RECEIVER}`],
  ['conditions of the root', `route: { receiver: platform, match: { a: b }, continue: true }\n${RECEIVER}`],
  ['a duration', `route: { receiver: platform, group_wait: 5 minutes, repeat_interval: 0s }\n${RECEIVER}`],
  ['labels', `route: { receiver: platform, group_by: ['- severity', service, service] }\n${RECEIVER}`],
  [
    'a matcher',
    `route:\n  receiver: platform\n  routes:\n    - matchers:\n        - severity = critical\n        - service =~ "etcd(|ceph"\n${RECEIVER}`,
  ],
  [
    'a regular expression',
    `route:\n  receiver: platform\n  routes:\n    - match_re: { service: 'etcd[' }\n${RECEIVER}`,
  ],
  ['a classic matcher', `route:\n  receiver: platform\n  routes:\n    - matchers: [code=~5\\d+]\n${RECEIVER}`],
  ['a boolean', `global: { smtp_require_tls: "false" }\n${ROUTE}${RECEIVER}`],
  ['a host', `global: { smtp_smarthost: mail.example.org }\n${ROUTE}${RECEIVER}`],
  [
    'a template',
    `${ROUTE}receivers:\n  - name: platform\n    slack_configs: [{ api_url_file: /a, title: 'Down: {{ .Status' }]\n`,
  ],
  [
    'two secrets',
    `${ROUTE}receivers:\n  - name: platform\n    pagerduty_configs: [{ routing_key: a, routing_key_file: b }]\n`,
  ],
  ['an inhibit rule', `inhibit_rules: [{ source_matchers: 'a=b', equal: [''] }]\n${ROUTE}${RECEIVER}`],
  [
    'times',
    `time_intervals:
  - name: nights
    time_intervals:
      - weekdays: [monday:friday, freitag]
        days_of_month: ['0', '-1:-3']
        months: [june:may]
        years: ['2026:2024']
        times: [{ start_time: '22:00', end_time: '06:00' }, { start_time: '9:00', end_time: '17:00' }]
        location: europe/berlin
      - location: Mars/Olympus
${ROUTE}${RECEIVER}`,
  ],
  [
    'TLS',
    `global: { http_config: { tls_config: { cert_file: a, min_version: TLS9 }, basic_auth: {}, oauth2: {} } }\n${ROUTE}${RECEIVER}`,
  ],
])('points at %s', (_, text) => {
  expect(faultsOf(text)).toMatchSnapshot();
});

test('takes what YAML 1.1 takes', () => {
  expect(
    faultsOf(
      `global: { smtp_require_tls: no }\nroute: { receiver: platform, group_by: [...], repeat_interval: 1d }\n${RECEIVER}`,
    ),
  ).toBe('');
});

test('finds the configuration that a Secret carries, with its places', () => {
  const text = `apiVersion: v1
kind: Secret
metadata: { name: alertmanager-main }
stringData:
  alertmanager.yaml: |-
    route:
      receiver: platfrom

    receivers:
      - name: platform
        email_configs: [{ to: team@example.org, from: am@example.org, smarthost: 'mail.example.org:25' }]
`;
  expect(faultsOf(text)).toBe('7:17 Unknown receiver `platfrom` in a route, did you mean `platform`?');
  const snippet = readText(text.replace('platfrom', 'platform'));
  expect(snippet?.names.map(({ nameSpan }) => text.slice(...nameSpan))).toEqual(['', 'platform']);
});

test('reads anchors and merge keys, and a byte order mark does not matter to places', () => {
  const text = `x: &chat { channel: '#operations', api_url_file: /etc/chat }
route: { receiver: platform }
receivers:
  - name: platform
    slack_configs: [{ <<: *chat, titel: down }]
`;
  expect(faultsOf(text)).toMatchInlineSnapshot(`
    "1:1 Unknown key \`x\` in the configuration, remove it
    5:34 Unknown key \`titel\` in a Slack notifier, did you mean \`title\`?"
  `);
});

test('an alias in place of a secret is not quoted either', () => {
  const text = `${ROUTE}receivers:\n  - name: platform\n    pagerduty_configs: [{ url: 'https://x', routing_key: *hunter2 }]\n`;
  expect(faultsOf(text)).toContain('Unknown anchor `****`');
});

test('no report shows the value of a secret, nor its code frame', async () => {
  const text = `global:
  opsgenie_api_key: hunter2
  slack_api_url: hunter2
  unknown_token: hunter2
route: { receiver: platform }
receivers:
  - name: platform
    pagerduty_configs: [{ routing_key: "hunter2", titel: down }]
`;
  const report = await lintFiles({ [FILE]: text });
  expect(report).not.toContain('hunter2');
  expect(report).toContain('8 |     pagerduty_configs: [{ routing_key: ****');
});
