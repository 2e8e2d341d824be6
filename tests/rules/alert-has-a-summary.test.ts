import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'alert-has-a-summary';

const alert = (annotations: string, severity = 'critical'): string =>
  `- alert: etcdNoLeader\n  expr: etcd_server_has_leader == 0\n  labels: { severity: ${severity} }\n  annotations: { ${annotations} }`;

test("says nothing about an alert that says what is wrong, in today's words or in older ones", async () => {
  expect(await lintRules(alert('summary: No leader., description: The API stands still.'), RULE)).toContain(
    'No problems',
  );
  expect(await lintRules(alert('title: No leader., message: The API stands still.'), RULE)).toContain('No problems');
});

test('names what is missing', async () => {
  expect(
    await lintRules(alert('runbook_url: https://handbook.example.org/alerts/etcdNoLeader'), RULE),
  ).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:16 warning  Alert \`etcdNoLeader\` has no \`summary\` and no \`description\`, so its notification shows little more than a name; say there what is wrong, and where.  alert-has-a-summary
      3 |     rules:
      4 |       - alert: etcdNoLeader
        |                ^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
  expect(await lintRules(alert('summary: No leader., description: " "'), RULE)).toContain('has no `description`, so');
});

test('asks nothing of an alert that nobody reads', async () => {
  expect(await lintRules(alert('', 'none'), RULE)).toContain('No problems');
});
