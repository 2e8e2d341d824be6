import { expect, test } from 'vitest';
import { lintFiles } from '../../../support/lint-files.ts';

const FILE = 'docs/monitoring/etcd/etcd.rules.yml';

/** The report on one rule, its expression as YAML. */
async function lint(expression: string): Promise<string> {
  const text = `groups:\n  - name: etcd\n    rules:\n      - alert: etcdNoLeader\n        expr: ${expression}\n        for: 5m\n`;
  return lintFiles({ [FILE]: text }, 'snippet-parses');
}

test('points into a plain expression', async () => {
  expect(await lint('rate(etcd_server_has_leader[5m) == 0')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:45 error  Unexpected \`)\`, expected \`:\` or \`]\` after the duration.  snippet-parses
      4 |       - alert: etcdNoLeader
      5 |         expr: rate(etcd_server_has_leader[5m) == 0
        |                                             ^

    1 error in 1 file.
    "
  `);
});

test('points into a block of lines', async () => {
  expect(
    await lint('|-\n          sum by (job) (\n            rat(etcd_server_has_leader[5m])\n          ) == 0'),
  ).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:7:13 error  Unknown function \`rat\`, expected one that Prometheus has.  snippet-parses
      6 |           sum by (job) (
      7 |             rat(etcd_server_has_leader[5m])
        |             ^^^

    1 error in 1 file.
    "
  `);
});

test('points into folded lines', async () => {
  expect(
    await lint('>\n          sum by (job) (up)\n          > bool on (job)\n\n          "etcd"'),
  ).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:7:22 error  Unexpected labels after \`>\`, expected an instant vector on both sides: remove them.  snippet-parses
      6 |           sum by (job) (up)
      7 |           > bool on (job)
        |                      ^^^

    docs/monitoring/etcd/etcd.rules.yml:9:11 error  Found a string beside \`>\`, expected a scalar or an instant vector.  snippet-parses
      9 |           "etcd"
        |           ^^^^^^

    2 errors in 1 file.
    "
  `);
  expect(await lint('up{job="etcd"}\n          and 1')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:6:11 error  Unexpected \`and\` beside a scalar, expected an instant vector on both sides: write \`vector(…)\`.  snippet-parses
      5 |         expr: up{job="etcd"}
      6 |           and 1
        |           ^^^

    1 error in 1 file.
    "
  `);
});

test('points behind escapes of YAML', async () => {
  expect(await lint(`"up{job=\\"etcd\\",\\n  instance=~\\"a(\\"} == \\u0030"`)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:46 error  Invalid regular expression, missing closing ): 'a(': write it in the syntax of RE2.  snippet-parses
      4 |       - alert: etcdNoLeader
      5 |         expr: "up{job=\\"etcd\\",\\n  instance=~\\"a(\\"} == \\u0030"
        |                                              ^^^^^^

    1 error in 1 file.
    "
  `);
  expect(await lint(`'up{job="it''s"} === 0'`)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:34 error  Unexpected \`=\`, expected a metric, a function, a number or \`(\`.  snippet-parses
      4 |       - alert: etcdNoLeader
      5 |         expr: 'up{job="it''s"} === 0'
        |                                  ^

    1 error in 1 file.
    "
  `);
});

test('points behind the last character when something is missing there', async () => {
  expect(await lint('sum(rate(etcd_requests_total[5m]) > 5')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:52 error  Found \`(\` without its \`)\`, close it.  snippet-parses
      4 |       - alert: etcdNoLeader
      5 |         expr: sum(rate(etcd_requests_total[5m]) > 5
        |                                                    ^

    1 error in 1 file.
    "
  `);
  expect(await lint('|\n          up ==\n')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:6:16 error  The expression ends too early, expected a metric, a function, a number or \`(\`.  snippet-parses
      5 |         expr: |
      6 |           up ==
        |                ^

    1 error in 1 file.
    "
  `);
});

test('points at an alias as a whole', async () => {
  const text =
    'groups:\n  - name: etcd\n    rules:\n      - {alert: A, expr: &e up >}\n      - {alert: B, expr: *e }\n';
  expect(await lintFiles({ [FILE]: text }, 'snippet-parses')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:33 error  The expression ends too early, expected a metric, a function, a number or \`(\`.  snippet-parses
      3 |     rules:
      4 |       - {alert: A, expr: &e up >}
        |                                 ^

    docs/monitoring/etcd/etcd.rules.yml:5:26 error  The expression ends too early, expected a metric, a function, a number or \`(\`.  snippet-parses
      4 |       - {alert: A, expr: &e up >}
      5 |       - {alert: B, expr: *e }
        |                          ^^

    2 errors in 1 file.
    "
  `);
});

test('points into a rule that a page shows', async () => {
  const page =
    '# Quorum\n\n- The rule:\n\n  ```yaml\n  groups:\n    - name: etcd\n      rules:\n        - alert: etcdNoLeader\n          expr: |\n            sum(up\n            == 0\n  ```\n';
  expect(await lintFiles({ 'docs/quorum.md': page }, 'snippet-parses')).toMatchInlineSnapshot(`
    "docs/quorum.md:12:17 error  Found \`(\` without its \`)\`, close it.  snippet-parses
      11 |             sum(up
      12 |             == 0
         |                 ^

    1 error in 1 file.
    "
  `);
});

test('takes experimental syntax when handbook.yml names the feature', async () => {
  const rules = 'groups:\n  - name: etcd\n    rules:\n      - {record: "etcd:some", expr: "limitk(5, up)"}\n';
  expect(await lintFiles({ [FILE]: rules }, 'snippet-parses')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:38 error  Aggregation \`limitk\` is experimental, start Prometheus with \`--enable-feature=promql-experimental-functions\` and name it under \`prometheus.features\` in handbook.yml.  snippet-parses
      3 |     rules:
      4 |       - {record: "etcd:some", expr: "limitk(5, up)"}
        |                                      ^^^^^^

    1 error in 1 file.
    "
  `);
  const settings = 'prometheus:\n  features: [promql-experimental-functions]\n';
  expect(await lintFiles({ [FILE]: rules, 'handbook.yml': settings }, 'snippet-parses')).not.toContain('limitk');
});
