import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';

const FILE = 'docs/monitoring/etcd/etcd.rules.yml';
const PAGE = 'runbooks/etcd/etcdNoLeader.md';
const SETTINGS = { 'handbook.yml': 'url: https://handbook.example.org\n' };

async function lintUrl(runbookUrl: string, more: Record<string, string> = {}, alert = 'etcdNoLeader'): Promise<string> {
  const files = { ...SETTINGS, [FILE]: alertRule(alert, { runbookUrl }), [PAGE]: runbook(), ...more };
  return lintFiles(files, 'runbook-url-resolves');
}

test('says nothing about addresses that lead to a page, or out of the handbook', async () => {
  const clean = await lintUrl('https://handbook.example.org/alerts/etcdNoLeader');
  expect(clean).toMatchInlineSnapshot(`
    "No problems in 2 files.
    "
  `);
  expect(await lintUrl('https://handbook.example.org/runbooks/etcd/etcdnoleader/#mitigation')).toBe(clean);
  expect(await lintUrl('https://wiki.example.com/oncall')).toBe(clean);
  expect(await lintUrl('https://runbooks.prometheus-operator.dev/runbooks/etcd/etcdslow')).toBe(clean);
});

test('names the runbook that answers the alert when its address is misspelled', async () => {
  expect(await lintUrl('https://handbook.example.org/runbooks/etcd/etcdNoLeadr')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:11:24 error  No runbook stands at \`https://handbook.example.org/runbooks/etcd/etcdNoLeadr\`, so the pager's link leads nowhere; did you mean \`etcdNoLeader\` in \`runbooks/etcd/etcdNoLeader.md\`?  runbook-url-resolves
      10 |           summary: The cluster has no leader.
      11 |           runbook_url: https://handbook.example.org/runbooks/etcd/etcdNoLeadr
         |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 error in 2 files.
    "
  `);
});

test('names the runbook that was renamed', async () => {
  const url = 'https://handbook.example.org/runbooks/etcd/etcdMemberFailed';
  const more = { 'runbooks/etcd/etcdMembersFailing.md': runbook({ title: 'etcdMembersFailing' }) };
  expect(await lintUrl(url, more, 'etcdMemberFailed')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:11:24 error  No runbook stands at \`https://handbook.example.org/runbooks/etcd/etcdMemberFailed\`, so the pager's link leads nowhere; did you mean \`etcdMembersFailing\` in \`runbooks/etcd/etcdMembersFailing.md\`?  runbook-url-resolves
      10 |           summary: The cluster has no leader.
      11 |           runbook_url: https://handbook.example.org/runbooks/etcd/etcdMemberFailed
         |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 error in 3 files.
    "
  `);
});

test('warns when the page of the alert has no runbook to show', async () => {
  const url = 'https://handbook.example.org/alerts/etcddatabasefull';
  expect(await lintUrl(url, {}, 'etcdDatabaseFull')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:11:24 warning  The \`runbook_url\` leads to the page of alert \`etcdDatabaseFull\`, which has no runbook to show; write one of that name, or list the alert under \`alerts\` of another.  runbook-url-resolves
      10 |           summary: The cluster has no leader.
      11 |           runbook_url: https://handbook.example.org/alerts/etcddatabasefull
         |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 warning in 2 files.
    "
  `);
});

test('asks for the runbook when nothing is near', async () => {
  expect(
    await lintUrl('https://handbook.example.org/alerts/etcdDatabaseFul', {}, 'etcdDatabaseFull'),
  ).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:11:24 error  No runbook stands at \`https://handbook.example.org/alerts/etcdDatabaseFul\`, so the pager's link leads nowhere; write the runbook for \`etcdDatabaseFull\`, or correct the URL.  runbook-url-resolves
      10 |           summary: The cluster has no leader.
      11 |           runbook_url: https://handbook.example.org/alerts/etcdDatabaseFul
         |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 error in 2 files.
    "
  `);
});

test('names the heading that was probably meant', async () => {
  expect(await lintUrl('https://handbook.example.org/runbooks/etcd/etcdNoLeader#mitigatoin')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:11:24 error  Runbook \`runbooks/etcd/etcdNoLeader.md\` has no heading for \`#mitigatoin\`, did you mean \`#mitigation\`?  runbook-url-resolves
      10 |           summary: The cluster has no leader.
      11 |           runbook_url: https://handbook.example.org/runbooks/etcd/etcdNoLeader#mitigatoin
         |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 error in 2 files.
    "
  `);
});

test('names the services without a page when the address carries a label', async () => {
  const services = { 'docs/services/etcd.md': '# etcd\n', 'docs/services/dns.md': '# DNS\n' };
  expect(
    await lintUrl('"https://handbook.example.org/runbooks/{{ $labels.service }}/etcdNoLeader"', services),
  ).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:11:25 error  The address \`https://handbook.example.org/runbooks/{{ $labels.service }}/etcdNoLeader\` has no runbook for \`dns\`, expected one for every service that the label may name; write them, or write the service into the URL.  runbook-url-resolves
      10 |           summary: The cluster has no leader.
      11 |           runbook_url: "https://handbook.example.org/runbooks/{{ $labels.service }}/etcdNoLeader"
         |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 error in 4 files.
    "
  `);
});

test('refuses what is no address, however it is written', async () => {
  expect(await lintUrl('see the wiki')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:11:24 error  The \`runbook_url\` \`see the wiki\` is not a full web address, expected an address that a pager can open, such as \`https://handbook.example.org/alerts/etcdNoLeader\`.  runbook-url-resolves
      10 |           summary: The cluster has no leader.
      11 |           runbook_url: see the wiki
         |                        ^^^^^^^^^^^^

    1 error in 2 files.
    "
  `);
  expect(await lintUrl('"javascript:alert(`1`)\\u001b[2J"')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:11:25 error  The \`runbook_url\` \`javascript:alert('1') [2J\` holds a line break or another control character, expected an address that a pager can open, such as \`https://handbook.example.org/alerts/etcdNoLeader\`.  runbook-url-resolves
      10 |           summary: The cluster has no leader.
      11 |           runbook_url: "javascript:alert(\`1\`)\\u001b[2J"
         |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 error in 2 files.
    "
  `);
});

test('reports a rule that stands twice only once', async () => {
  const runbookUrl = 'https://handbook.example.org/runbooks/etcd/etcdDatabaseFull';
  const copy = { 'docs/monitoring/copy/etcd.rules.yml': alertRule('etcdDatabaseFull', { runbookUrl }) };
  expect(await lintUrl(runbookUrl, copy, 'etcdDatabaseFull')).toMatch(/^1 error/m);
});
