import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';

const FILE = 'docs/monitoring/etcd/etcd.rules.yml';

test('says nothing about rules that Prometheus loads', async () => {
  expect(await lintFiles({ [FILE]: alertRule('etcdNoLeader') }, 'snippet-parses')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at the key that is misspelled and at the duration that is none', async () => {
  const text = alertRule('etcdNoLeader').replace('annotations:', 'anotations:').replace('for: 1m', 'for: -5m');
  expect(await lintFiles({ [FILE]: text }, 'snippet-parses')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:6:14 error  Unexpected duration \`-5m\` for \`for\`, expected units from large to small such as \`5m\`, \`1h30m\` or \`1d\`.  snippet-parses
      5 |         expr: etcd_server_has_leader == 0
      6 |         for: -5m
        |              ^^^

    docs/monitoring/etcd/etcd.rules.yml:9:9 error  Unknown key \`anotations\` in a rule, did you mean \`annotations\`? Prometheus refuses the whole file.  snippet-parses
      8 |           severity: critical
      9 |         anotations:
        |         ^^^^^^^^^^

    2 errors in 1 file.
    "
  `);
});

test('points into the fence of a page', async () => {
  const fence =
    '1. Load this rule:\n\n   ```yaml\n   groups:\n     - name: etcd\n       rules:\n         - alert: etcdNoLeader\n   ```';
  const files = { 'runbooks/etcd/etcdNoLeader.md': runbook({ mitigation: fence }) };
  expect(await lintFiles(files, 'snippet-parses')).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:27:12 error  Found no \`expr\` in rule \`etcdNoLeader\`, add its PromQL expression; Prometheus refuses the whole file.  snippet-parses
      26 |        rules:
      27 |          - alert: etcdNoLeader
         |            ^

    1 error in 1 file.
    "
  `);
});

test('is silenced for one rule by a comment with a reason', async () => {
  const text = alertRule('etcdNoLeader')
    .replace('for: 1m', 'for: 1 m')
    .replace('      - alert', '      # handbook disable snippet-parses: kept as the vendor ships it\n      - alert');
  expect(await lintFiles({ [FILE]: text }, 'snippet-parses')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});
