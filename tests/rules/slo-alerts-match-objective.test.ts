import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'slo-alerts-match-objective';

const files = {
  'docs/services/etcd.md':
    '---\nobjectives:\n  - { name: A leader is known, target: 99.95 }\n  - { name: The disk keeps up, target: 99 }\n---\n\n# etcd\n',
};
const alert = (limit: string, labels = 'severity: critical'): string =>
  `- alert: etcdErrorBudgetBurn\n  expr: job:slo_errors:ratio_rate1h > ${limit}\n  labels: { ${labels} }`;

test.each(['14.4 * 0.0005', '(14.4 * (1 - 0.9995))', '(6 * 0.01)', '(1 - 0.9995) * 6', '0.0072'])(
  'says nothing about %s',
  async (limit) => {
    expect(await lintRules(alert(limit), RULE, { files })).toContain('No problems');
  },
);

test('points at a budget that the service does not state', async () => {
  expect(await lintRules(alert('(14.4 * 0.001)'), RULE, { files })).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:53 warning  This alert goes by a budget of \`0.001\`, an objective of 99.9 %, but of \`etcd\` \`A leader is known\` promises 99.95 %, which leaves \`0.0005\`; \`The disk keeps up\` promises 99 %, which leaves \`0.01\`; write that, or correct the page.  slo-alerts-match-objective
      4 |       - alert: etcdErrorBudgetBurn
      5 |         expr: job:slo_errors:ratio_rate1h > (14.4 * 0.001)
        |                                                     ^^^^^

    1 warning in 2 files.
    "
  `);
  expect(await lintRules(alert('14.4 * (1 - 0.999)'), RULE, { files })).toContain('an objective of 99.9 %');
});

test('goes by the labels that name service and objective', async () => {
  const objective = 'severity: critical, objective: the-disk-keeps-up';
  expect(await lintRules(alert('14.4 * 0.0005', objective), RULE, { files })).toContain(
    '`The disk keeps up` promises 99 %',
  );
  expect(await lintRules(alert('14.4 * 0.001', 'service: ceph'), RULE, { files })).toContain('No problems');
});

test('leaves other limits alone', async () => {
  const text = '- alert: etcdFull\n  expr: etcd_mvcc_db_total_size_in_bytes > 2 * 0.25';
  expect(await lintRules(text, RULE, { files })).toContain('No problems');
});
