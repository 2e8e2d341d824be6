import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'metric-is-known';

const page = (metrics: string): Record<string, string> => ({
  'docs/monitoring/etcd/index.md': `---\nmetrics: ${metrics}\n---\n\n# Watching etcd\n`,
});
const alert = (expression: string): string => `- alert: etcdNoLeader\n  expr: ${expression}`;

test('finds a metric that no page lists', async () => {
  const files = page('[etcd_server_has_leader, "grpc_*"]');
  expect(await lintRules(alert('etcd_server_has_leadr == 0'), RULE, { files })).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:15 info  No monitoring page knows the metric \`etcd_server_has_leadr\`, did you mean \`etcd_server_has_leader\`?  metric-is-known
      4 |       - alert: etcdNoLeader
      5 |         expr: etcd_server_has_leadr == 0
        |               ^^^^^^^^^^^^^^^^^^^^^

    1 info in 2 files.
    "
  `);
  expect(await lintRules(alert('ceph_health_status == 2'), RULE, { files })).toContain('add it to `metrics`');
});

test('knows names, beginnings, recording rules and what Prometheus makes itself', async () => {
  const files = page('["etcd_*", grpc_server_handled_total]');
  const text = `
- record: job:up:sum
  expr: sum by (job) (up)
- alert: etcdNoLeader
  expr: etcd_server_has_leader == 0 and job:up:sum > 2 and grpc_server_handled_total > 0 and up == 1`;
  expect(await lintRules(text, RULE, { files })).toContain('No problems');
});

test('asks nothing as long as no page lists metrics', async () => {
  expect(await lintRules(alert('ceph_health_status == 2'), RULE)).toContain('No problems');
});
