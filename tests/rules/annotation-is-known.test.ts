import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'annotation-is-known';

const alert = (annotation: string): string =>
  `- alert: etcdNoLeader\n  expr: etcd_server_has_leader == 0\n  annotations: { summary: No leader., ${annotation}: etcd }`;

test('finds an annotation that nothing reads', async () => {
  expect(await lintRules(alert('consequences'), RULE)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:6:45 info  Unknown annotation \`consequences\`; use a common one, or list it under \`prometheus.annotations\` in handbook.yml if something here reads it.  annotation-is-known
      5 |         expr: etcd_server_has_leader == 0
      6 |         annotations: { summary: No leader., consequences: etcd }
        |                                             ^^^^^^^^^^^^

    1 info in 1 file.
    "
  `);
});

test('knows what handbook.yml lists', async () => {
  const settings = 'prometheus:\n  annotations: [consequences]\n';
  expect(await lintRules(alert('consequences'), RULE, { settings })).toContain('No problems');
});

test('leaves what is nearly known to the rule that says so', async () => {
  expect(await lintRules(alert('descrition'), RULE)).toContain('No problems');
});

test('is off as long as the pack is, and on by its own level', async () => {
  const off = { files: { 'handbook.yml': 'name: Operations\n' } };
  const on = { files: { 'handbook.yml': 'rules:\n  annotation-is-known: error\n' } };
  expect(await lintRules(alert('consequences'), RULE, off)).toContain('No problems');
  expect(await lintRules(alert('consequences'), RULE, on)).toContain('1 error');
});
