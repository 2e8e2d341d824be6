import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'absent-is-used-well';

const alert = (expression: string): string => `- alert: etcdAbsent\n  expr: '${expression}'`;

test('finds a comparison that never holds', async () => {
  expect(await lintRules(alert('absent(up{job="etcd"}) == 0'), RULE)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:39 warning  \`absent(…)\` is 1 or nothing at all, so this comparison never holds and the alert never fires; write \`absent(…)\` alone.  absent-is-used-well
      4 |       - alert: etcdAbsent
      5 |         expr: 'absent(up{job="etcd"}) == 0'
        |                                       ^^^^

    1 warning in 1 file.
    "
  `);
  expect(await lintRules(alert('absent_over_time(up{job="etcd"}[5m]) < 1'), RULE)).toContain('never holds');
});

test('finds labels that are lost inside', async () => {
  expect(await lintRules(alert('absent(sum by (job) (up{job="etcd"}))'), RULE)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:23 warning  \`absent\` around \`sum(…)\` gives an alert without the label \`job\`, expected a selector inside; take \`sum(…)\` away, nothing is absent or present because of it.  absent-is-used-well
      4 |       - alert: etcdAbsent
      5 |         expr: 'absent(sum by (job) (up{job="etcd"}))'
        |                       ^^^

    1 warning in 1 file.
    "
  `);
});

test('finds labels that are not there to group by', async () => {
  expect(await lintRules(alert('count by (job, instance) (absent(up{job="etcd"}))'), RULE)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:5:31 warning  Found \`by (instance)\` around \`absent(…)\`, which has only the labels that its matchers set with \`=\`; add a matcher for \`instance\`, or take it away.  absent-is-used-well
      4 |       - alert: etcdAbsent
      5 |         expr: 'count by (job, instance) (absent(up{job="etcd"}))'
        |                               ^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test.each([
  'absent(up{job="etcd"})',
  'absent(up{job="etcd"}) == 1',
  'absent(up{job="etcd"} == 1)',
  'absent(sum(up))',
  'sum by (job) (absent(up{job="etcd"}))',
  'absent_over_time(up{job="etcd"}[5m]) > 0',
])('leaves %s alone', async (expression) => {
  expect(await lintRules(alert(expression), RULE)).toContain('No problems');
});
