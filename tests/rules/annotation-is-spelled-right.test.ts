import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'annotation-is-spelled-right';

const alert = (annotations: string): string =>
  `- alert: etcdNoLeader\n  expr: etcd_server_has_leader == 0\n  annotations:\n${annotations.replace(/^/gm, '    ')}`;

test('finds what is nearly a common annotation, also without the pack', async () => {
  const text = alert('summary: No leader.\ndescrition: The API stands still.');
  expect(await lintRules(text, RULE, { files: { 'handbook.yml': 'name: Operations\n' } })).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:8:11 warning  Unknown annotation \`descrition\`, did you mean \`description\`? Notifications show only what they know by name.  annotation-is-spelled-right
      7 |           summary: No leader.
      8 |           descrition: The API stands still.
        |           ^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test.each([
  ['Summary', 'summary'],
  ['"runbook-url"', 'runbook_url'],
  ['runbookURL', 'runbook_url'],
  ['desciption', 'description'],
])('takes %s for %s', async (written, meant) => {
  expect(await lintRules(alert(`${written}: The API stands still.`), RULE)).toContain(`did you mean \`${meant}\`?`);
});

test.each(['dashboard_uid', 'messages', 'title', 'resolution', 'runbook', 'descriptor'])(
  'leaves %s alone',
  async (name) => {
    const settings = 'prometheus:\n  annotations: [descriptor]\n';
    expect(await lintRules(alert(`${name}: etcd`), RULE, { settings })).toContain('No problems');
  },
);
