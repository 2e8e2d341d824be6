import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'alert-compares';

const alert = (expression: string): string => `- alert: etcdFailing\n  expr: '${expression}'`;

test('finds an alert that fires whatever its series say', async () => {
  expect(
    await lintRules(alert('increase(etcd_server_proposals_failed_total{job="etcd"}[15m])'), RULE),
  ).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:16 warning  Alert \`etcdFailing\` compares with nothing, so it fires for as long as its series exist, whatever they say; add a comparison such as \`> 0\`.  alert-compares
      4 |       - alert: etcdFailing
      5 |         expr: 'increase(etcd_server_proposals_failed_total{job="etcd"}[15m])'
        |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
  expect(await lintRules(alert('max by (job) (etcd_server_has_leader) == bool 0'), RULE)).toContain('take `bool` away');
  expect(await lintRules(alert('up > 0 or etcd_server_has_leader'), RULE)).toContain('compares with nothing');
});

test.each([
  'etcd_server_has_leader == 0',
  'count by (job) (etcd_server_has_leader == 0)',
  '(etcd_server_has_leader == 0) * 100',
  'absent(up{job="etcd"})',
  'up offset 1h unless up',
  'max_over_time((etcd_server_has_leader == 0)[5m:1m])',
  'kube_job_status{state="failed"}',
  'ALERTS{job="etcd"}',
  'instance:etcd_down:bool',
  'vector(1)',
  '((((etcd_server_has_leader',
])('leaves %s alone', async (expression) => {
  expect(await lintRules(alert(expression), RULE)).toContain('No problems');
});
