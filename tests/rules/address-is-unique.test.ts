import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule } from '../support/pages.ts';

test('says nothing about names that only look alike', async () => {
  const files = {
    'docs/dns.md': '# DNS\n',
    'docs/DNS-over-TLS.md': '# DNS over TLS\n',
    'docs/Störung.md': '# S\n',
    'docs/Stürung.md': '# S\n',
  };
  expect(await lintFiles(files, 'address-is-unique')).toMatchInlineSnapshot(`
    "No problems in 4 files.
    "
  `);
});

test('finds a page and a folder page at one address', async () => {
  const files = { 'docs/services/etcd/index.md': '# etcd\n', 'docs/services/etcd.md': '# etcd\n' };
  expect(await lintFiles(files, 'address-is-unique')).toMatchInlineSnapshot(`
    "docs/services/etcd/index.md:1:1 error  The page would be published at \`/services/etcd\`, which belongs to \`docs/services/etcd.md\`; rename or move this file.  address-is-unique
      1 | # etcd
        | ^
      docs/services/etcd.md:1:1  The first is here.

    1 error in 2 files.
    "
  `);
});

test('finds a page that would stand in for an alert', async () => {
  const files = {
    'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
    'docs/alerts/etcdnoleader.md': '# Not the alert\n',
  };
  expect(await lintFiles(files, 'address-is-unique')).toMatchInlineSnapshot(`
    "docs/alerts/etcdnoleader.md:1:1 error  The page would be published at \`/alerts/etcdnoleader\`, which belongs to the alert \`etcdNoLeader\`; rename or move this file.  address-is-unique
      1 | # Not the alert
        | ^

    1 error in 2 files.
    "
  `);
});
