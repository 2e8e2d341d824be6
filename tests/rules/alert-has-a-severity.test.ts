import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'alert-has-a-severity';

test('says nothing about an alert with a severity, of its own or of its group', async () => {
  const own = '- alert: etcdNoLeader\n  expr: etcd_server_has_leader == 0\n  labels: { severity: critical }';
  const bare = '- alert: etcdNoLeader\n  expr: etcd_server_has_leader == 0';
  expect(await lintRules(own, RULE)).toContain('No problems');
  expect(await lintRules(bare, RULE, { group: '    labels: { severity: critical }\n' })).toContain('No problems');
});

test('finds an alert that does not say how urgent it is', async () => {
  expect(await lintRules('- alert: etcdNoLeader\n  expr: etcd_server_has_leader == 0', RULE)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:16 warning  Alert \`etcdNoLeader\` has no label \`severity\`, so nobody can tell whether it may wake a person; add one, such as \`severity: warning\`.  alert-has-a-severity
      3 |     rules:
      4 |       - alert: etcdNoLeader
        |                ^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('knows the severities of the handbook where it lists them', async () => {
  const settings = 'severities:\n  critical: [critical]\n  warning: [warning]\n';
  const withSeverity = (severity: string): string =>
    `- alert: etcdNoLeader\n  expr: etcd_server_has_leader == 0\n  labels: { severity: "${severity}" }`;
  expect(await lintRules(withSeverity('critcal'), RULE, { settings })).toContain('did you mean `critical`?');
  expect(await lintRules(withSeverity('{{ $labels.severity }}'), RULE, { settings })).toContain('No problems');
});
