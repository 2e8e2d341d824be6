import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';

const FILE = 'docs/monitoring/etcd/etcd.rules.yml';

test('says nothing about rules that Prometheus loads', async () => {
  expect(await lintFiles({ [FILE]: alertRule('etcdNoLeader') }, 'snippet-parses')).toMatchInlineSnapshot();
});

test('points at the key that is misspelled and at the duration that is none', async () => {
  const text = alertRule('etcdNoLeader').replace('annotations:', 'anotations:').replace('for: 1m', 'for: -5m');
  expect(await lintFiles({ [FILE]: text }, 'snippet-parses')).toMatchInlineSnapshot();
});

test('points into the fence of a page', async () => {
  const fence = '1. Load this rule:\n\n   ```yaml\n   groups:\n     - name: etcd\n       rules:\n         - alert: etcdNoLeader\n   ```';
  const files = { 'runbooks/etcd/etcdNoLeader.md': runbook({ mitigation: fence }) };
  expect(await lintFiles(files, 'snippet-parses')).toMatchInlineSnapshot();
});

test('is silenced for one rule by a comment with a reason', async () => {
  const text = alertRule('etcdNoLeader')
    .replace('for: 1m', 'for: 1 m')
    .replace('      - alert', '      # handbook disable snippet-parses: kept as the vendor ships it\n      - alert');
  expect(await lintFiles({ [FILE]: text }, 'snippet-parses')).toMatchInlineSnapshot();
});
