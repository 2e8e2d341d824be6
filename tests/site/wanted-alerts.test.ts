import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { coverage } from '../../plugins/core/index.ts';
import { newPageForm } from '../../plugins/docusaurus-plugin-handbook/props/source-links.ts';
import { mostWantedProps } from '../../plugins/docusaurus-plugin-handbook/props/wanted-alerts.ts';
import { addressFiles } from '../../plugins/docusaurus-plugin-handbook/site/address-index.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { siteOfFiles } from './site-of-files.ts';

const FILES = {
  'handbook.yml':
    'name: Platform\nurl: https://handbook.example.org\nsource: { url: https://github.com/example/handbook }\n',
  'docs/services/etcd.md': '---\nowner: platform\n---\n\n# etcd\n',
  'docs/monitoring/etcd/a.rules.yml': alertRule('etcdDiskSlow', { severity: 'warning' }),
  'docs/monitoring/etcd/b.rules.yml': alertRule('etcdNoLeader'),
  'docs/monitoring/etcd/c.rules.yml': alertRule('etcdMembersDown'),
  'docs/monitoring/dns/dns.rules.yml': alertRule('DnsDown', { runbookUrl: 'https://wiki.example.com/dns' }),
  'docs/monitoring/ceph/ceph.rules.yml': alertRule('CephGone', {
    runbookUrl: 'https://handbook.example.org/runbooks/ceph/CephMissing',
  }),
  'runbooks/etcd/etcdMembersDown.md': runbook({ title: 'etcdMembersDown' }),
};

describe('the most wanted runbooks', () => {
  test('are those of `handbook coverage`, in its order, with severity, service and owner', async () => {
    const site = await siteOfFiles(FILES);
    const { wanted, ...counts } = mostWantedProps(site);
    const { lists, alerts } = coverage(site.handbook, site.graph);
    expect(wanted.map(({ name }) => name)).toEqual(lists.mostWanted.map(({ name }) => name));
    expect(counts).toEqual({ alerts: alerts.total, withRunbook: alerts.withRunbook });
    expect(
      wanted.map(({ name, severities, service, owner }) => [name, severities[0]?.level, service?.title, owner]),
    ).toEqual([
      ['CephGone', 'critical', undefined, undefined],
      ['etcdNoLeader', 'critical', 'etcd', 'platform'],
      ['etcdDiskSlow', 'warning', 'etcd', 'platform'],
    ]);
  });

  test('each have a file of their own, and are marked in the list of addresses', async () => {
    const files = addressFiles(await siteOfFiles(FILES));
    expect([...files.keys()]).toEqual([
      '/addresses.json',
      '/alerts/CephGone.json',
      '/alerts/etcdNoLeader.json',
      '/alerts/etcdDiskSlow.json',
    ]);
    expect(JSON.parse(files.get('/alerts/etcdNoLeader.json') ?? '')).toMatchObject({
      name: 'etcdNoLeader',
      rules: [{ expression: 'etcd_server_has_leader == 0', for: '1m', severity: { level: 'critical' } }],
      proposal: { file: 'runbooks/etcd/etcdNoLeader.md', command: 'handbook new runbook etcdNoLeader' },
    });
    const { pages } = JSON.parse(files.get('/addresses.json') ?? '');
    expect(pages).toContainEqual(['/alerts/etcdNoLeader', 'alert', '', 'wanted']);
    expect(pages).toContainEqual(['/alerts/etcdMembersDown', 'alert']);
    expect(pages).toContainEqual(['/runbooks/etcd/etcdMembersDown', 'runbook']);
  });

  test('cost a phone less than 100 kB of addresses when there are 5,000 pages', async () => {
    const rules = Array.from({ length: 2500 }, (_, index) => `Service${index % 97}Check${index}IsFailingOften`);
    const files = Object.fromEntries(
      rules.flatMap((name, index) => [
        [`docs/monitoring/s${index % 97}/r${index}.rules.yml`, alertRule(name)],
        [`runbooks/s${index % 97}/${name}.md`, runbook({ title: name })],
      ]),
    );
    const text = addressFiles(await siteOfFiles(files)).get('/addresses.json') ?? '';
    expect(JSON.parse(text).pages.length).toBeGreaterThanOrEqual(5000);
    expect(gzipSync(text).length).toBeLessThan(100_000);
  });
});

describe('the form for a new page', () => {
  const form = (source?: object) =>
    newPageForm({ name: 'Ops', url: 'https://ops.example.org', file: undefined, ...source });
  const named = (url: string, host?: 'github' | 'gitlab' | 'forgejo') =>
    form({ source: { url, ...(host && { host }) } });

  test.each([
    [named('https://github.com/o/h'), 'GitHub', 'https://github.com/o/h/new/main?filename={file}&value={text}'],
    [named('https://gitlab.com/o/h'), 'GitLab', 'https://gitlab.com/o/h/-/new/main?file_name={file}&content={text}'],
    [named('https://codeberg.org/o/h'), 'Forgejo', 'https://codeberg.org/o/h/_new/main?filename={file}&value={text}'],
    [
      named('https://git.example.org/o/h/', 'gitlab'),
      'GitLab',
      'https://git.example.org/o/h/-/new/main?file_name={file}&content={text}',
    ],
    [
      named('https://git.example.org/o/h'),
      'the code host',
      'https://git.example.org/o/h/new/main?filename={file}&value={text}',
    ],
  ])('is that of the host: %o', (found, host, url) => {
    expect(found).toEqual({ host, url });
  });

  test('is none without a repository', () => {
    expect(form()).toBeUndefined();
    expect(named('javascript:alert(1)')).toBeUndefined();
  });
});
