import { expect, test } from 'vitest';
import { dashboard } from '../support/dashboard.ts';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';

test('says nothing about one alert with a rule for each severity', async () => {
  const files = {
    'docs/monitoring/etcd/critical.rules.yml': alertRule('etcdNoLeader'),
    'docs/monitoring/etcd/warning.rules.yml': alertRule('etcdNoLeader', { severity: 'warning' }),
  };
  expect(await lintFiles(files, 'name-is-unique')).toMatchInlineSnapshot(`
    "No problems in 2 files.
    "
  `);
});

test('finds two runbooks of one name, and the first of them', async () => {
  const files = {
    'runbooks/etcd/NoLeader.md': runbook({ title: 'etcd has no leader' }),
    'runbooks/ovn/NoLeader.md': runbook({ title: 'OVN has no leader' }),
  };
  expect(await lintFiles(files, 'name-is-unique')).toMatchInlineSnapshot(`
    "runbooks/ovn/NoLeader.md:1:1 error  Another runbook is called \`NoLeader\`, so references to it are ambiguous; rename this file, its name is its id.  name-is-unique
      1 | ---
        | ^
      runbooks/etcd/NoLeader.md:1:1  The first of that name is here.

    1 error in 2 files.
    "
  `);
});

test('finds a rule that is loaded twice, however it is laid out', async () => {
  const files = {
    'docs/monitoring/etcd/a.rules.yml': alertRule('etcdNoLeader'),
    'docs/monitoring/etcd/b.rules.yml': alertRule('etcdNoLeader', {
      expression: '|\n          etcd_server_has_leader\n            == 0',
    }),
  };
  expect(await lintFiles(files, 'name-is-unique')).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/b.rules.yml:4:16 error  The rule \`etcdNoLeader\` stands here again with the same expression and labels, so it would be evaluated twice; remove one.  name-is-unique
      3 |     rules:
      4 |       - alert: etcdNoLeader
        |                ^^^^^^^^^^^^
      docs/monitoring/etcd/a.rules.yml:4:16  The first of them is here.

    1 error in 2 files.
    "
  `);
});

test('lets names of different kinds be equal', async () => {
  const files = {
    'docs/services/etcd.md': '# etcd\n',
    'runbooks/etcd/etcd.md': runbook({ title: 'etcd' }),
  };
  expect(await lintFiles(files, 'name-is-unique')).toMatchInlineSnapshot(`
    "No problems in 2 files.
    "
  `);
});

test('points at a uid that two dashboards have, and not at files that are called alike', async () => {
  const files = {
    'docs/monitoring/ceph/ceph.json': dashboard({}),
    'docs/monitoring/ceph/osds.json': dashboard({ more: { title: 'Ceph disks' } }),
    'docs/monitoring/ceph/overview.json': dashboard({ more: { uid: undefined } }),
    'docs/monitoring/etcd/overview.json': dashboard({ more: { uid: undefined } }),
  };
  expect(await lintFiles(files, 'name-is-unique')).toMatchInlineSnapshot(`
    "docs/monitoring/ceph/osds.json:2:11 error  Another dashboard has the name \`ceph-osds\`, so only one of them is loaded; choose another name.  name-is-unique
      1 | {
      2 |   "uid": "ceph-osds",
        |           ^^^^^^^^^
      docs/monitoring/ceph/ceph.json:2:11  The first of that name is here.

    1 error in 4 files.
    "
  `);
});
