import { expect, test } from 'vitest';
import { lintFiles, loadFiles } from '../../../support/lint-files.ts';

const RULES = `groups:
  - name: etcd.alerts
    rules:
      - alert: etcdNoLeader
        expr: etcd_server_has_leader == 0
        annotations: { runbook_url: 'https://wiki.example.net/etcd' }
`;

const TEST = `rule_files:
  - etcd.rules.yml
evaluation_interval: 1m
group_eval_order: [etcd.alerts]
tests:
  - name: a member without a leader
    interval: 1m
    input_series:
      - series: 'etcd_server_has_leader{job="etcd"}'
        values: '1 0x10 _ _x3 stale 1+2x3 -1-0.5x2 NaN inf {{schema:1 sum:3 count:22 buckets:[5 10 7]}}x3'
      - series: up
        values: 1
    alert_rule_test:
      - eval_time: 3m
        alertname: etcdNoLeader
        exp_alerts:
          - exp_labels: { job: etcd, tier: 1 }
            exp_annotations: { runbook_url: 'https://wiki.example.net/etcd' }
      - { eval_time: 0, alertname: etcdNoLeader }
    promql_expr_test:
      - expr: sum(etcd_server_has_leader)
        eval_time: 1m
        exp_samples:
          - { labels: '{}', value: 1 }
          - { labels: 'up{job="etcd"}', value: .inf }
    external_labels: { region: north }
    external_url: https://prometheus.example.org
`;

const FILES = { 'docs/monitoring/etcd/etcd.rules.yml': RULES, 'docs/monitoring/etcd/etcd.rules.test.yml': TEST };

const lint = (test: string): Promise<string> =>
  lintFiles({ ...FILES, 'docs/monitoring/etcd/etcd.rules.test.yml': test });

test('takes tests of every shape that promtool takes', async () => {
  expect(await lint(TEST)).not.toContain('error');
});

test('relates tests to the rule files and alerts that they test', async () => {
  const { graph } = await loadFiles(FILES);
  const tested = graph.edgesFrom('rule-tests:etcd').map(({ label, inverse, to }) => `${label} ${to} (${inverse})`);
  expect([...new Set(tested)]).toEqual(['tests rules:etcd (tested by)', 'tests alert:etcdNoLeader (tested by)']);
  expect(graph.nodes.get('rule-tests:etcd')?.address).toBe('/rule-tests/etcd');
});

test('says what is wrong with a test', async () => {
  const printed = await lint(`rule_file: []
rule_files: etcd.rules.yml
evaluation_interval: a minute
tests:
  - interval: 1m
    inputs: []
    input_series:
      - series: up{job=~"etcd"}
        values: 1 2x 3+4 1..2 five
      - series: up{job="etcd
        values: [1]
      - values: 1
      - up
    alert_rule_test:
      - eval_time: 5
        alert_name: etcdNoLeader
        exp_alerts:
          exp_labels: {}
      - eval_time: 5m
        alertname: etcdNoLeader
        exp_alerts: [{ exp_label: { job: etcd } }, { exp_labels: etcd }]
    promql_expr_test:
      - expr: sum(up
        eval_time: 5m
        exp_samples: [{ labels: sum(up), value: 1 }]
      - eval_time: 5m
  - just text
`);
  expect(printed.replace(/^ .*\n/gm, '').replace(/\n\n/g, '\n')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.test.yml:1:1 error  Unknown key \`rule_file\` in a file of rule tests, did you mean \`rule_files\`? promtool refuses the file.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:2:13 error  Unexpected value for \`rule_files\`, expected a list: begin each item with \`-\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:3:22 error  Unexpected duration \`a minute\` for \`evaluation_interval\`, expected units from large to small such as \`5m\`, \`1h30m\` or \`1d\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:6:5 error  Unknown key \`inputs\` in a test, remove it; promtool refuses the file.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:8:17 error  Unexpected expression \`up{job=~"etcd"}\`, expected one series with its labels such as \`up{job="etcd"}\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:9:19 error  Unexpected value \`2x\` in a series, expected a number, \`1+2x3\`, \`1x3\`, \`_\`, \`_x3\` or \`stale\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:9:22 error  Unexpected value \`3+4\` in a series, expected a number, \`1+2x3\`, \`1x3\`, \`_\`, \`_x3\` or \`stale\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:9:26 error  Unexpected value \`1..2\` in a series, expected a number, \`1+2x3\`, \`1x3\`, \`_\`, \`_x3\` or \`stale\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:9:31 error  Unexpected value \`five\` in a series, expected a number, \`1+2x3\`, \`1x3\`, \`_\`, \`_x3\` or \`stale\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:10:24 error  Found a string that is never closed, close it with \`"\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:11:17 error  Unexpected \`values\`, expected text such as \`1+2x3 _ stale\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:12:9 error  Found an input series without \`series\`, write its name and labels.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:13:9 error  Unexpected value for an input series, expected a mapping with \`series\` and \`values\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:15:9 error  Found an alert test without \`alertname\`, name the alert that it is about.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:15:20 error  Unexpected duration \`5\` for \`eval_time\`, expected units from large to small such as \`5m\`, \`1h30m\` or \`1d\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:16:9 error  Unknown key \`alert_name\` in an alert test, did you mean \`alertname\`? promtool refuses the file.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:18:11 error  Unexpected value for \`exp_alerts\`, expected a list: begin each item with \`-\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:21:24 error  Unknown key \`exp_label\` in an expected alert, did you mean \`exp_labels\`? promtool refuses the file.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:21:66 error  Unexpected value for \`labels\`, expected a mapping of names to text.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:23:21 error  Found \`(\` without its \`)\`, close it.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:25:33 error  Unexpected expression \`sum(up)\`, expected one series with its labels such as \`up{job="etcd"}\`.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:26:9 error  Found an expression test without \`expr\`, write the expression to evaluate.  snippet-parses
    docs/monitoring/etcd/etcd.rules.test.yml:27:5 error  Unexpected value for a test, expected a mapping with \`name\` and \`interval\`.  snippet-parses
    23 errors in 2 files.
    "
  `);
});

test('points at rule files, groups and alerts that are not there', async () => {
  const printed = await lint(
    TEST.replace('group_eval_order: [etcd.alerts]', 'group_eval_order: [etcd.alarms]').replace(
      'alertname: etcdNoLeader\n',
      'alertname: etcdNoLeadr\n',
    ),
  );
  expect(printed.replace(/^ .*\n/gm, '')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.test.yml:4:20 error  Unknown rule group \`etcd.alarms\`; name one that exists, or remove it.  reference-resolves

    docs/monitoring/etcd/etcd.rules.test.yml:15:20 error  Unknown alert \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`?  reference-resolves

    2 errors in 2 files.
    "
  `);
  expect(await lint(TEST.replace('- etcd.rules.yml', '- etcd.rule.yml'))).toContain(
    'Unknown rule file `etcd.rule.yml`',
  );
});

test('finds rule files by pattern, and leaves alone what lies elsewhere', async () => {
  expect(await lint(TEST.replace('- etcd.rules.yml', '- "*.rules.yml"'))).not.toContain('error');
  expect(await lint(TEST.replace('- etcd.rules.yml', '- ../../../deploy/etcd.rules.yml'))).not.toContain('error');
});
