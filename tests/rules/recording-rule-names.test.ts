import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'recording-rule-names';

const record = (name: string, expression = 'sum by (job) (rate(etcd_server_proposals_failed_total[5m]))'): string =>
  `- record: ${name}\n  expr: ${expression}`;

test('says nothing about a name that tells how the series was made', async () => {
  expect(await lintRules(record('job:etcd_server_proposals_failed:rate5m'), RULE)).toContain('No problems');
  expect(await lintRules(record('job:etcd_failed:sum_rate1h', 'sum(job:etcd_failed:rate1h)'), RULE)).toContain(
    'No problems',
  );
});

test('finds the name of a plain metric', async () => {
  expect(await lintRules(record('etcd_proposals_failed'), RULE)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:17 warning  Recording rule \`etcd_proposals_failed\` has the name of a plain metric, expected \`level:metric:operations\` such as \`instance:node_cpu_seconds:rate5m\`; whoever meets it in a query then knows what it is.  recording-rule-names
      3 |     rules:
      4 |       - record: etcd_proposals_failed
        |                 ^^^^^^^^^^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
  expect(await lintRules(record('etcd:failed5m'), RULE)).toContain(
    'info  Recording rule `etcd:failed5m` has a name of two parts',
  );
});

test('finds a window that the expression does not use', async () => {
  expect(await lintRules(record('job:etcd_server_proposals_failed:rate1m'), RULE)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:17 warning  The name \`job:etcd_server_proposals_failed:rate1m\` says \`1m\`, but its expression looks at \`5m\`; make the two agree, since people trust the name.  recording-rule-names
      3 |     rules:
      4 |       - record: job:etcd_server_proposals_failed:rate1m
        |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});
