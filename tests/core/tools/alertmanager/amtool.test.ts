import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alertmanager } from '../../../../plugins/core/tools/alertmanager/index.ts';
import { sourceOf } from './read-text.ts';

const amtool = spawnSync('amtool', ['--version']).error === undefined;

/** Configurations of which amtool of any age and we must say the same; what is newer than Debian's is in the corpus. */
const ROUTES: string[] = [
  'receiver: a',
  'receiver: b',
  '{}',
  'receiver: a\n  continue: true',
  'receiver: a\n  match: { severity: critical }',
  'receiver: a\n  matchers: []',
  'receiver: a\n  group_by: []',
  "receiver: a\n  group_by: ['...']",
  "receiver: a\n  group_by: ['...', alertname]",
  'receiver: a\n  group_by: [alertname, alertname]',
  'receiver: a\n  group_by: alertname',
  'receiver: a\n  group_wait: 0s',
  'receiver: a\n  group_interval: 0s',
  'receiver: a\n  group_interval: 1h5',
  'receiver: a\n  repeat_interval: 1m1h',
  'receiver: a\n  repeat_interval: 4h\n  routes: []',
  'receiver: a\n  routes: null',
  'receiver: a\n  routes: {}',
  'receiver: a\n  routes: [a]',
  'receiver: a\n  routes: [{ continue: yes }]',
  'receiver: a\n  routes: [{ continue: "true" }]',
  'receiver: a\n  routes: [{ continue: 1 }]',
  'receiver: a\n  routes: [{ match: { 1a: b } }]',
  'receiver: a\n  routes: [{ match: { a: null } }]',
  'receiver: a\n  routes: [{ match: { a: 5 } }]',
  'receiver: a\n  routes: [{ match: { a: [b] } }]',
  'receiver: a\n  routes: [{ match_re: { a: "(" } }]',
  'receiver: a\n  routes: [{ match_re: { a: "\\\\d{2}" } }]',
  'receiver: a\n  routes: [{ matchers: [a] }]',
  'receiver: a\n  routes: [{ matchers: [a=b] }]',
  'receiver: a\n  routes: [{ matchers: ["a=b,c=d"] }]',
  'receiver: a\n  routes: [{ matchers: a=b }]',
  'receiver: a\n  routes: [{ matchers: ["a=~[b"] }]',
  'receiver: a\n  routes: [{ matchers: ["a=\\"b"] }]',
  'receiver: a\n  routes: [{ matchers: ["a==b"] }]',
  'receiver: a\n  routes: [{ mute_time_intervals: [nights] }]',
  'receiver: a\n  routes: [{ mute_time_intervals: [days] }]',
  'receiver: a\n  mute_time_intervals: [nights]',
  'receiver: a\n  active_time_intervals: []',
  'receiver: a\n  recever: a',
];

const WHOLES: string[] = [
  '{}',
  'route: { receiver: a }',
  'route: { receiver: a }\nreceivers: [{ name: a }, { name: a }]',
  'route: { receiver: a }\nreceivers: [{ name: "" }, { name: a }]',
  'route: { receiver: a }\nreceivers: { name: a }',
  'route: { receiver: 5 }\nreceivers: [{ name: 5 }]',
  'route: { receiver: a }\nreceivers: [{ name: a }]\ntemplates: /etc/*.tmpl',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: null',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: []',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { resolve_timeout: 5 }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { smtp_smarthost: "mail:" }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { smtp_smarthost: "[::1]:25" }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { pagerduty_url: "" }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { pagerduty_url: "HTTPS://x" }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { pagerduty_url: "https:///x" }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { pagerduty_url: "https://x:port" }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { pagerduty_url: "https://x/%zz" }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { pagerduty_url: "https://user:p%40ss@x:1/y" }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { smtp_require_tls: off }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { http_config: { bearer_token: a, bearer_token_file: b } }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { http_config: { basic_auth: { username: a }, authorization: {} } }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { http_config: { authorization: { type: Basic } } }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { http_config: { oauth2: { client_id: a } } }',
  'route: { receiver: a }\nreceivers: [{ name: a }]\nglobal: { http_config: { tls_config: { min_version: TLS12 } } }',
];

const NOTIFIERS: string[] = [
  'email_configs: [{ to: a@example.org }]',
  'email_configs: [{ to: a@example.org, from: b@example.org, smarthost: "m:25" }]',
  'email_configs: [{ from: b@example.org, smarthost: "m:25" }]',
  'email_configs: [{ to: a, from: b, smarthost: m, headers: {} }]',
  'email_configs: [{ to: a, from: b, smarthost: "m:25", headers: { Subject: x, subject: y } }]',
  'webhook_configs: [{}]',
  'webhook_configs: [{ url: "http://x" }]',
  'webhook_configs: [{ url: "http://x", max_alerts: -1 }]',
  'webhook_configs: [{ url: "http://x", max_alerts: 1.5 }]',
  'webhook_configs: [{ url: "http://x", send_resolved: 1 }]',
  'slack_configs: [{ api_url: "http://x" }]',
  'slack_configs: [{ channel: a }]',
  'slack_configs: [{ api_url: "http://x", api_url_file: a }]',
  'slack_configs: [{ api_url: "http://x", fields: [{ title: a }] }]',
  'slack_configs: [{ api_url: "http://x", fields: [{ title: a, value: b, short: true }] }]',
  'slack_configs: [{ api_url: "http://x", actions: [{ type: button, text: a }] }]',
  'slack_configs: [{ api_url: "http://x", actions: [{ type: button, text: a, url: b }] }]',
  'pagerduty_configs: [{}]',
  'pagerduty_configs: [{ routing_key: a, details: { b: c } }]',
  'pagerduty_configs: [{ routing_key: a, routing_key_file: b }]',
  'opsgenie_configs: [{ api_key: a, responders: [{ type: team }] }]',
  'opsgenie_configs: [{ api_key: a, responders: [{ type: crew, name: b }] }]',
  'opsgenie_configs: [{ api_key: a, responders: [{ type: Team, name: b }] }]',
  'victorops_configs: [{ api_key: a }]',
  'victorops_configs: [{ api_key: a, routing_key: b, custom_fields: { entity_id: c } }]',
  'pushover_configs: [{ token: a }]',
  'pushover_configs: [{ token: a, user_key: b, retry: 1m30s, expire: 1d }]',
  'pushover_configs: [{ token: a, user_key: b, retry: 1m30s, expire: 1.5h }]',
  'sns_configs: [{ sigv4: { region: eu } }]',
  'sns_configs: [{ topic_arn: a, sigv4: { access_key: b } }]',
  'sns_configs: [{ topic_arn: a, phone_number: b, sigv4: {} }]',
  'sns_configs: [{ topic_arn: a, sigv4: {} }]',
  'telegram_configs: [{ bot_token: a }]',
  'telegram_configs: [{ bot_token: a, chat_id: 5, parse_mode: Html }]',
  'telegram_configs: [{ bot_token: a, chat_id: -5, parse_mode: "" }]',
  'telegram_configs: [{ bot_token: a, chat_id: "5" }]',
  'wechat_configs: [{ api_secret: a, corp_id: b, message_type: html }]',
  'wechat_configs: [{ api_secret: a }]',
  'wechat_configs: [{ api_secret: a, corp_id: b }]',
  'discord_configs: [{ webhook_url: "http://x" }]',
  'webex_configs: [{ room_id: a }]',
  'webex_configs: [{ room_id: a, http_config: { authorization: { credentials: b } } }]',
  'irc_configs: []',
];

const TIMES: string[] = [
  'weekdays: [monday]',
  'weekdays: [Monday:FRIDAY]',
  'weekdays: [friday:monday]',
  'weekdays: [mon]',
  'weekdays: ["1"]',
  'weekdays: monday',
  'days_of_month: ["1:31"]',
  'days_of_month: [-1]',
  'days_of_month: ["-3:-1"]',
  'days_of_month: ["-1:3"]',
  'days_of_month: ["3:-28"]',
  'days_of_month: ["1:-1"]',
  'days_of_month: ["0"]',
  'days_of_month: ["32"]',
  'months: [january, "2:3", "march:may"]',
  'months: ["may:march"]',
  'months: [jan]',
  'years: [2026, "2026:2028"]',
  'years: ["2028:2026"]',
  'years: ["a"]',
  'years: ["1:2:3"]',
  'times: [{ start_time: 09:00, end_time: 17:00 }]',
  'times: [{ start_time: "09:00" }]',
  'times: [{ start_time: "9:00", end_time: "17:00" }]',
  'times: [{ start_time: "00:00", end_time: "24:00" }]',
  'times: [{ start_time: "24:00", end_time: "24:00" }]',
  'times: [{ start_time: "17:00", end_time: "09:00" }]',
  'time: []',
  'location: Europe/Berlin',
  'location: Mars/Olympus',
  'location: UTC',
  'location: ""',
];

const CASES = [
  ...ROUTES.map((route) => `route:\n  ${route}\nreceivers: [{ name: a }]\ntime_intervals: [{ name: nights }]\n`),
  ...WHOLES,
  ...NOTIFIERS.map((notifier) => `route: { receiver: a }\nreceivers:\n  - name: a\n    ${notifier}\n`),
  ...TIMES.map(
    (time) =>
      `route: { receiver: a }\nreceivers: [{ name: a }]\ntime_intervals:\n  - name: b\n    time_intervals: [{ ${time} }]\n`,
  ),
];

test.skipIf(!amtool)(
  'agrees with amtool check-config',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
    const apart: string[] = [];
    let refused = 0;
    try {
      for (const [at, text] of CASES.entries()) {
        const path = join(folder, `${at}.yml`);
        writeFileSync(path, text);
        const run = spawnSync('amtool', ['check-config', path], { encoding: 'utf8' });
        const findings = alertmanager.read(sourceOf(text)).findings.filter(({ severity }) => severity === undefined);
        if (run.status !== 0) refused++;
        if ((run.status === 0) !== (findings.length === 0))
          apart.push(`${text}${run.stdout}${findings.map(({ message }) => message).join('\n')}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    console.log(
      `amtool check-config: ${CASES.length} configurations, ${refused} refused, ${apart.length} judged otherwise`,
    );
    expect(apart).toEqual([]);
  },
  60_000,
);
