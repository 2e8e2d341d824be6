import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';

const FILE = 'docs/monitoring/etcd/etcd.rules.yml';

const lint = (files: Record<string, string>): Promise<string> => lintFiles(files, 'alert-has-a-runbook');

test('says nothing about alerts that a runbook answers, by name or by its list', async () => {
  const byName = { [FILE]: alertRule('etcdNoLeader'), 'runbooks/etcd/etcdNoLeader.md': runbook() };
  const byList = {
    [FILE]: alertRule('etcdMembersDown'),
    'runbooks/etcd/members.md': runbook({ title: 'members', frontMatter: 'alerts: [etcdMembersDown]\n' }),
  };
  expect(await lint(byName)).toMatchInlineSnapshot(`
    "No problems in 2 files.
    "
  `);
  expect(await lint(byList)).toBe(await lint(byName));
});

test('says nothing about an address outside, nor about alerts that page nobody', async () => {
  const outside = { [FILE]: alertRule('etcdNoLeader', { runbookUrl: 'https://wiki.example.com/etcd' }) };
  const watchdog = { [FILE]: alertRule('Watchdog', { severity: 'none', expression: 'vector(1)' }) };
  expect(await lint(outside)).not.toContain('alert-has-a-runbook');
  expect(await lint(watchdog)).not.toContain('alert-has-a-runbook');
});

test('finds an alert without a runbook once, however many rules it has', async () => {
  const files = {
    [FILE]: alertRule('etcdNoLeader'),
    'docs/monitoring/etcd/warning.rules.yml': alertRule('etcdNoLeader', { severity: 'warning' }),
  };
  expect(await lint(files)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:16 warning  Alert \`etcdNoLeader\` has no runbook, so whoever it wakes starts from nothing; write one of that name, list the alert under \`alerts\` of another, or give the rule a \`runbook_url\`.  alert-has-a-runbook
      3 |     rules:
      4 |       - alert: etcdNoLeader
        |                ^^^^^^^^^^^^

    1 warning in 2 files.
    "
  `);
});

test('names a runbook that nearly has the name', async () => {
  const files = {
    [FILE]: alertRule('etcdMemberFailed'),
    'runbooks/etcd/etcdMembersFailing.md': runbook({ title: 'etcdMembersFailing' }),
  };
  expect(await lint(files)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:4:16 warning  Alert \`etcdMemberFailed\` has no runbook, so whoever it wakes starts from nothing; did you mean it to be answered by \`etcdMembersFailing\` in \`runbooks/etcd/etcdMembersFailing.md\`?  alert-has-a-runbook
      3 |     rules:
      4 |       - alert: etcdMemberFailed
        |                ^^^^^^^^^^^^^^^^

    1 warning in 2 files.
    "
  `);
});

test('asks nothing of an example in a fence', async () => {
  const fence = `\`\`\`yaml\n${alertRule('etcdSlow')}\`\`\``;
  const files = { 'runbooks/etcd/etcdNoLeader.md': runbook({ mitigation: fence }) };
  expect(await lint(files)).not.toContain('alert-has-a-runbook');
});
