import { expect, test } from 'vitest';
import { coverage } from '../../../plugins/core/graph/queries/coverage.ts';
import { loadFiles } from '../../support/lint-files.ts';
import { alertRule, runbook } from '../../support/pages.ts';

const HANDBOOK = {
  'handbook.yml': 'url: https://handbook.example.org\nseverities: { critical: [critical, sev1] }\n',
  'docs/services/etcd.md': '---\nowner: storage-team\n---\n\n# etcd\n',
  'docs/services/dns.md': '# DNS\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'docs/monitoring/etcd/members.rules.yml': alertRule('etcdMemberFailed', {
    runbookUrl: 'https://handbook.example.org/alerts/etcdMemberFailed',
  }),
  'docs/monitoring/ceph/ceph.rules.yml': alertRule('CephHealthWarning', { severity: 'warning' }),
  'docs/monitoring/ceph/error.rules.yml': alertRule('CephHealthError', { severity: 'sev1' }),
  'docs/monitoring/ceph/warning.rules.yml': alertRule('CephHealthError', { severity: 'warning' }),
  'docs/monitoring/dns/dns.rules.yml': alertRule('DnsDown', { runbookUrl: 'https://wiki.example.com/dns' }),
  'runbooks/etcd/etcdNoLeader.md': runbook(),
  'runbooks/etcd/etcdMembersFailing.md': runbook({ title: 'etcdMembersFailing' }),
  'runbooks/ovn/ovnSplit.md': runbook({ title: 'ovnSplit' }),
  'runbooks/dns/example.md': runbook({ title: 'example', mitigation: `\`\`\`yaml\n${alertRule('DnsSlow')}\`\`\`` }),
};

test('counts what is covered and lists every name with its places', async () => {
  const { handbook, graph } = await loadFiles(HANDBOOK);
  const { lists, ...counts } = coverage(handbook, graph);
  expect(counts).toMatchInlineSnapshot(`
    {
      "alerts": {
        "dangling": 1,
        "total": 5,
        "withRunbook": 1,
      },
      "rules": {
        "dangling": 1,
        "external": 1,
        "total": 6,
        "withRunbook": 1,
      },
      "runbooks": {
        "total": 4,
        "withoutAlert": 3,
      },
      "services": {
        "total": 3,
        "withoutOwner": 2,
      },
      "tests": {
        "alerts": 0,
        "files": 6,
        "testedFiles": 0,
        "withoutTest": 0,
      },
      "version": 1,
    }
  `);
  expect(
    lists.alerts.map(
      ({ name, places }) => `${name} ${places.map(({ file, line, column }) => `${file}:${line}:${column}`)}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "CephHealthError docs/monitoring/ceph/error.rules.yml:4:16,docs/monitoring/ceph/warning.rules.yml:4:16",
      "CephHealthWarning docs/monitoring/ceph/ceph.rules.yml:4:16",
      "DnsDown docs/monitoring/dns/dns.rules.yml:4:16",
      "etcdMemberFailed docs/monitoring/etcd/members.rules.yml:4:16",
      "etcdNoLeader docs/monitoring/etcd/etcd.rules.yml:4:16",
    ]
  `);
  expect(lists.alertsWithRunbook).toMatchInlineSnapshot(`
    [
      {
        "name": "etcdNoLeader",
        "places": [
          {
            "column": 16,
            "file": "docs/monitoring/etcd/etcd.rules.yml",
            "line": 4,
          },
        ],
        "runbook": "runbooks/etcd/etcdNoLeader.md",
      },
    ]
  `);
  expect(lists.danglingRunbookUrls).toMatchInlineSnapshot(`
    [
      {
        "guess": "etcdMembersFailing",
        "name": "etcdMemberFailed",
        "places": [
          {
            "column": 16,
            "file": "docs/monitoring/etcd/members.rules.yml",
            "line": 4,
          },
        ],
        "url": "https://handbook.example.org/alerts/etcdMemberFailed",
      },
    ]
  `);
  expect(lists.runbooksWithoutAlert.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "etcdMembersFailing",
      "example",
      "ovnSplit",
    ]
  `);
  expect(lists.servicesWithoutOwner.map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "dns",
      "ovn",
    ]
  `);
});

test('puts the most urgent alerts without a runbook first', async () => {
  const { handbook, graph } = await loadFiles(HANDBOOK);
  const wanted = coverage(handbook, graph).lists.mostWanted;
  expect(wanted.map(({ name, severity, places }) => `${severity} ${name} (${places.length})`)).toMatchInlineSnapshot(`
    [
      "critical CephHealthError (2)",
      "critical etcdMemberFailed (1)",
      "warning CephHealthWarning (1)",
    ]
  `);
});

test('is the same for a handbook without alerts', async () => {
  const { handbook, graph } = await loadFiles({ 'runbooks/etcd/etcdNoLeader.md': runbook() });
  const { rules, alerts, runbooks } = coverage(handbook, graph);
  expect({ rules, alerts, runbooks }).toEqual({
    rules: { total: 0, withRunbook: 0, dangling: 0, external: 0 },
    alerts: { total: 0, withRunbook: 0, dangling: 0 },
    runbooks: { total: 1, withoutAlert: 1 },
  });
});
