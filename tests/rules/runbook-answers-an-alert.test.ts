import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';

const FILE = 'docs/monitoring/etcd/etcd.rules.yml';

const lint = (files: Record<string, string>): Promise<string> => lintFiles(files, 'runbook-answers-an-alert');

test('says nothing about a runbook that an alert leads to, by name or by address', async () => {
  const byName = { [FILE]: alertRule('etcdNoLeader'), 'runbooks/etcd/etcdNoLeader.md': runbook() };
  const runbookUrl = 'https://handbook.example.org/runbooks/etcd/etcdNoLeader';
  const byUrl = {
    'handbook.yml': 'url: https://handbook.example.org\n',
    [FILE]: alertRule('etcdMembersDown', { runbookUrl }),
    'runbooks/etcd/etcdNoLeader.md': runbook(),
  };
  expect(await lint(byName)).toMatchInlineSnapshot(`
    "No problems in 2 files.
    "
  `);
  expect(await lint(byUrl)).not.toContain('runbook-answers-an-alert');
});

test('finds a runbook that no alert leads to', async () => {
  const files = { [FILE]: alertRule('etcdMembersDown'), 'runbooks/etcd/etcdNoLeader.md': runbook() };
  expect(await lint(files)).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:5:1 warning  No rule defines the alert \`etcdNoLeader\` that this runbook answers by its file name, so no pager leads here; list the alerts that it answers under \`alerts\`, or retire the page.  runbook-answers-an-alert
      5 | # etcdNoLeader
        | ^^^^^^^^^^^^^^

    1 warning in 2 files.
    "
  `);
});

test('names the alert that was probably meant', async () => {
  const files = { [FILE]: alertRule('etcdHasNoLeaders'), 'runbooks/etcd/etcdNoLeader.md': runbook() };
  expect(await lint(files)).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:5:1 warning  No rule defines the alert \`etcdNoLeader\` that this runbook answers by its file name, so no pager leads here; did you mean \`etcdHasNoLeaders\`? List it under \`alerts\`, or rename the file.  runbook-answers-an-alert
      5 | # etcdNoLeader
        | ^^^^^^^^^^^^^^

    1 warning in 2 files.
    "
  `);
});

test('says nothing where there are no rules to compare with', async () => {
  expect(await lint({ 'runbooks/etcd/etcdNoLeader.md': runbook() })).not.toContain('runbook-answers-an-alert');
});

test('leaves alerts that the page names itself to reference-resolves', async () => {
  const files = {
    [FILE]: alertRule('etcdMembersDown'),
    'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: 'alerts: [etcdNoLeadr]\n' }),
  };
  expect(await lint(files)).not.toContain('runbook-answers-an-alert');
  expect(await lintFiles(files)).toContain('reference-resolves');
});
