import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'alert-waits';

const alert = (expression: string, wait = ''): string =>
  `- alert: etcdNoLeader\n  expr: ${expression}\n${wait === '' ? '' : `  for: ${wait}\n`}`;

test('finds an alert that one sample can fire', async () => {
  expect(await lintRules(alert('etcd_server_has_leader == 0'), RULE)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:16 warning  Alert \`etcdNoLeader\` looks at single samples and does not wait, so one odd value wakes somebody; add \`for: 5m\` or what its reader needs.  alert-waits
      3 |     rules:
      4 |       - alert: etcdNoLeader
        |                ^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
  expect(await lintRules(alert('etcd_server_has_leader == 0', '0s'), RULE)).toContain('6:14 warning');
});

test('compares with the interval of the group, else with that of handbook.yml', async () => {
  const text = alert('etcd_server_has_leader == 0', '1m');
  const settings = 'prometheus:\n  evaluation-interval: 1m\n';
  expect(await lintRules(text, RULE)).toContain('No problems');
  expect(await lintRules(text, RULE, { settings })).toContain('waits 1m, less than two evaluations of 1m');
  expect(await lintRules(text, RULE, { settings, group: '    interval: 30s\n' })).toContain('No problems');
});

test.each([
  'rate(etcd_server_proposals_failed_total[5m]) > 1',
  'max_over_time(etcd_server_has_leader[5m]) == 0',
  'absent(up{job="etcd"})',
  'up{job="etcd"} offset 1h unless up{job="etcd"}',
  'instance:etcd_mvcc_db_used:ratio > 0.9',
  'kubelet_certificate_manager_client_ttl_seconds < 86400',
  'x509_cert_not_after - time() < 86400',
  'node_load5 > 20',
  'vector(1)',
  'etcd_server_has_leader ==',
])('leaves %s alone', async (expression) => {
  expect(await lintRules(alert(`'${expression}'`), RULE)).toContain('No problems');
});
