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
  expect(clean).toMatchInlineSnapshot();
  expect(await lintUrl('https://handbook.example.org/runbooks/etcd/etcdnoleader/#mitigation')).toBe(clean);
  expect(await lintUrl('https://wiki.example.com/oncall')).toBe(clean);
  expect(await lintUrl('https://runbooks.prometheus-operator.dev/runbooks/etcd/etcdslow')).toBe(clean);
});

test('names the runbook that answers the alert when its address is misspelled', async () => {
  expect(await lintUrl('https://handbook.example.org/runbooks/etcd/etcdNoLeadr')).toMatchInlineSnapshot();
});

test('names the runbook that was renamed', async () => {
  const url = 'https://handbook.example.org/alerts/etcdMemberFailed';
  const more = { 'runbooks/etcd/etcdMembersFailing.md': runbook({ title: 'etcdMembersFailing' }) };
  expect(await lintUrl(url, more, 'etcdMemberFailed')).toMatchInlineSnapshot();
});

test('asks for the runbook when nothing is near', async () => {
  expect(await lintUrl('https://handbook.example.org/alerts/etcdDatabaseFull', {}, 'etcdDatabaseFull')).toMatchInlineSnapshot();
});

test('names the heading that was probably meant', async () => {
  expect(await lintUrl('https://handbook.example.org/runbooks/etcd/etcdNoLeader#mitigatoin')).toMatchInlineSnapshot();
});

test('names the services without a page when the address carries a label', async () => {
  const services = { 'docs/services/etcd.md': '# etcd\n', 'docs/services/dns.md': '# DNS\n' };
  expect(
    await lintUrl('"https://handbook.example.org/runbooks/{{ $labels.service }}/etcdNoLeader"', services),
  ).toMatchInlineSnapshot();
});

test('refuses what is no address, however it is written', async () => {
  expect(await lintUrl('see the wiki')).toMatchInlineSnapshot();
  expect(await lintUrl('"javascript:alert(`1`)\\u001b[2J"')).toMatchInlineSnapshot();
});

test('reports a rule that stands twice only once', async () => {
  const runbookUrl = 'https://handbook.example.org/alerts/etcdDatabaseFull';
  const copy = { 'docs/monitoring/copy/etcd.rules.yml': alertRule('etcdDatabaseFull', { runbookUrl }) };
  expect(await lintUrl(runbookUrl, copy, 'etcdDatabaseFull')).toMatch(/^1 error/m);
});
