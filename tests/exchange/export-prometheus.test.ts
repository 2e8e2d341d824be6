import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportPrometheus, type RuleFormat } from '../../plugins/core/index.ts';
import { loadFiles, withFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';
import { hasPromtool, promtool } from '../support/promtool.ts';

const FILE = 'docs/monitoring/etcd/etcd.rules.yml';
const SETTINGS = { 'handbook.yml': 'url: https://handbook.example.org/\n' };

async function exported(files: Record<string, string>, format: RuleFormat = 'rules'): Promise<Record<string, string>> {
  const { handbook, graph } = await loadFiles({ ...SETTINGS, ...files });
  const { files: made, left } = exportPrometheus(handbook, graph, format);
  return {
    ...Object.fromEntries(made.map(({ target, content }) => [target, String(content)])),
    ...(left.length > 0 && { left: left.join('\n') }),
  };
}

const RULES = `# Loaded by both instances.
groups:
  - name: etcd # the control plane's
    rules:
      - alert: etcdNoLeader
        # A minute: elections take seconds.
        expr: etcd_server_has_leader == 0
        for: 2m
        labels: {severity: critical}
        annotations:
          summary: "No leader."   # shown on phones
      - alert: etcdSlow
        expr: >-
          histogram_quantile(0.99,
            sum by (le) (rate(etcd_disk_wal_fsync_duration_seconds_bucket[5m]))) > 0.5
      - {alert: etcdFull, expr: etcd_mvcc_db_total_size_in_bytes > 8e9}
      - alert: 'etcdMoved'
        expr: etcd_server_leader_changes_seen_total > 5
        annotations: {}
      - alert: etcdGone
        annotations: # later
        expr: absent(up{job="etcd"})
`;

test('writes the page of each alert into its rule and leaves all else as it is', async () => {
  expect((await exported({ [FILE]: RULES }))['etcd/etcd.rules.yml']).toMatchInlineSnapshot(`
    "# Loaded by both instances.
    groups:
      - name: etcd # the control plane's
        rules:
          - alert: etcdNoLeader
            # A minute: elections take seconds.
            expr: etcd_server_has_leader == 0
            for: 2m
            labels: {severity: critical}
            annotations:
              runbook_url: "https://handbook.example.org/alerts/etcdNoLeader"
              summary: "No leader."   # shown on phones
          - alert: etcdSlow
            annotations: { runbook_url: "https://handbook.example.org/alerts/etcdSlow" }
            expr: >-
              histogram_quantile(0.99,
                sum by (le) (rate(etcd_disk_wal_fsync_duration_seconds_bucket[5m]))) > 0.5
          - { annotations: { runbook_url: "https://handbook.example.org/alerts/etcdFull" }, alert: etcdFull, expr: etcd_mvcc_db_total_size_in_bytes > 8e9}
          - alert: 'etcdMoved'
            expr: etcd_server_leader_changes_seen_total > 5
            annotations: { runbook_url: "https://handbook.example.org/alerts/etcdMoved" }
          - alert: etcdGone
            annotations: { runbook_url: "https://handbook.example.org/alerts/etcdGone" } # later
            expr: absent(up{job="etcd"})
    "
  `);
});

test('an address that was written already stays, one of the handbook without labels gets those that the runbook wants', async () => {
  const rule = (alert: string, url: string): string =>
    `      - alert: ${alert}\n        expr: etcd_server_has_leader == 0\n        annotations:\n          runbook_url: ${url} # here\n`;
  const text = `groups:
  - name: etcd
    rules:
${rule('etcdNoLeader', 'https://handbook.example.org/alerts/etcdNoLeader')}${rule('etcdSlow', "'https://handbook.example.org/runbooks/etcd/etcdNoLeader#mitigation'")}${rule('etcdFull', 'https://wiki.example.com/etcd-full')}`;
  const inputs =
    'inputs:\n  - { name: member, from-label: instance }\n  - { name: site, from-label: site }\n  - { name: reason }\n';
  const made = await exported({ [FILE]: text, 'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: inputs }) });
  expect(made['etcd/etcd.rules.yml']?.match(/runbook_url.*/g)).toMatchInlineSnapshot(`
    [
      "runbook_url: "https://handbook.example.org/alerts/etcdNoLeader#?instance={{ $labels.instance | urlquery }}&site={{ $labels.site | urlquery }}" # here",
      "runbook_url: 'https://handbook.example.org/runbooks/etcd/etcdNoLeader#mitigation' # here",
      "runbook_url: https://wiki.example.com/etcd-full # here",
    ]
  `);
});

test('an export of an export is the same', async () => {
  for (const format of ['rules', 'manifests'] as const) {
    const once = await exported({ [FILE]: RULES }, format);
    const again = await exported({ [FILE]: once['etcd/etcd.rules.yml'] ?? '' }, format);
    expect(again).toEqual(once);
  }
});

test('makes manifests of the operator and back, with their comments', async () => {
  const manifest = await exported({ [FILE]: RULES }, 'manifests');
  expect(manifest['etcd/etcd.rules.yml']?.slice(0, 430)).toMatchInlineSnapshot(`
    "apiVersion: monitoring.coreos.com/v1
    kind: PrometheusRule
    metadata:
      name: etcd-rules
    spec:
      # Loaded by both instances.
      groups:
        - name: etcd # the control plane's
          rules:
            - alert: etcdNoLeader
              # A minute: elections take seconds.
              expr: etcd_server_has_leader == 0
              for: 2m
              labels: {severity: critical}
              annotations:
                runbook_url: "https://handbook.ex"
  `);
  const back = await exported({ [FILE]: manifest['etcd/etcd.rules.yml'] ?? '' }, 'rules');
  const plain = await exported({ [FILE]: RULES });
  expect(back).toEqual(plain);
});

test('makes one file of values for Helm', async () => {
  const { 'values.yaml': values } = await exported(
    { [FILE]: RULES, 'docs/monitoring/ceph/Ceph Cluster.rules.yml': RULES.replaceAll('etcd', 'ceph') },
    'helm',
  );
  expect(values?.split('\n').filter((line) => /^ {0,4}\S/.test(line))).toMatchInlineSnapshot(`
    [
      "additionalPrometheusRulesMap:",
      "  ceph-cluster-rules:",
      "    # Loaded by both instances.",
      "    groups:",
      "  etcd-rules:",
      "    # Loaded by both instances.",
      "    groups:",
    ]
  `);
});

test('annotations that two rules share stay as they are, and it says so', async () => {
  const shared = `groups:
  - name: etcd
    rules:
      - alert: etcdNoLeader
        expr: etcd_server_has_leader == 0
        annotations: &common
          summary: etcd is in trouble.
      - alert: etcdSlow
        expr: etcd_server_slow_apply_total > 5
        annotations: *common
`;
  const made = await exported({ [FILE]: shared });
  expect(made['etcd/etcd.rules.yml']).toBe(shared);
  expect(made.left).toContain('shared by an alias');
});

test('says nothing of addresses as long as the handbook has none', async () => {
  const made = await exported({ [FILE]: RULES, 'handbook.yml': 'name: Operations\n' });
  expect(made).toEqual({
    'etcd/etcd.rules.yml': RULES,
    left: 'No `runbook_url` was written: handbook.yml has no `url`.',
  });
});

test('keeps the line ends of Windows', async () => {
  const made = await exported({ [FILE]: RULES.replaceAll('\n', '\r\n') });
  expect(made['etcd/etcd.rules.yml']?.replaceAll('\r\n', '')).not.toContain('\n');
});

test.skipIf(!hasPromtool)('promtool takes what was exported', async () => {
  const made = await exported({ [FILE]: RULES });
  await withFiles({}, async (root) => {
    writeFileSync(join(root, 'etcd.rules.yml'), made['etcd/etcd.rules.yml'] ?? '');
    const { status, output } = promtool(['check', 'rules', 'etcd.rules.yml'], root);
    expect(status, output).toBe(0);
  });
});
