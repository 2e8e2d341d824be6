import { expect, test } from 'vitest';
import { createRunbookResolver } from '../../../plugins/core/graph/runbook-urls/create-runbook-resolver.ts';
import { expectedRunbookUrl } from '../../../plugins/core/graph/runbook-urls/expected-runbook-url.ts';
import type { ResolverInput, RunbookPage } from '../../../plugins/core/model/runbook-target.ts';

const ANCHORS = ['meaning', 'impact', 'diagnosis', 'mitigation'];
const NO_LEADER = page('runbooks/etcd/etcdNoLeader.md', { anchors: () => [...ANCHORS, 'whats-slow'] });
const MEMBERS = page('runbooks/etcd/etcdMembersDown.md', { answers: ['etcdMembersDown', 'etcdInsufficientMembers'] });
const CEPH_BACKLOG = page('runbooks/ceph/QueueBacklog.md');
const RABBIT_BACKLOG = page('runbooks/rabbitmq/QueueBacklog.md', { aliases: ['/wiki/queue-backlog'] });
const SITE = 'https://handbook.example.org/ops/';
const PUBLIC = 'https://runbooks.prometheus-operator.dev/runbooks';

function page(file: string, more: Partial<RunbookPage> = {}): RunbookPage {
  const [, folder = '', name = ''] = file.split('/');
  const id = name.replace(/\.md$/, '');
  return { file, folder, id, address: `/runbooks/${folder}/${id}`, anchors: () => ANCHORS, ...more };
}

function resolve(url: string, more: Partial<ResolverInput> = {}): string {
  const resolver = createRunbookResolver({
    runbooks: [NO_LEADER, MEMBERS, CEPH_BACKLOG, RABBIT_BACKLOG],
    settingsPatterns: ['https://wiki.example.org/{service}/{name}#{anchor}'],
    siteUrl: SITE,
    services: ['ceph', 'rabbitmq'],
    urls: [],
    ...more,
  });
  const target = resolver(url);
  if (target.status === 'page')
    return [...(target.files ?? [target.file])].join(' and ') + (target.anchor ? `#${target.anchor}` : '');
  if (target.status === 'invalid') return `invalid: ${target.reason}`;
  if (target.status === 'external') return 'external';
  const { collection, wanted, missing, services } = target;
  return `no ${missing} in ${collection}: ${wanted.service ?? '-'}/${wanted.name}${services ? ` for ${services}` : ''}`;
}

test.each([
  ['its address', `${SITE}runbooks/etcd/etcdNoLeader`],
  ['its address in lower case', `${SITE}runbooks/etcd/etcdnoleader`],
  ['a slash at the end', `${SITE}runbooks/etcd/etcdNoLeader/`],
  ['an unencrypted address', 'http://handbook.example.org/ops/runbooks/etcd/etcdNoLeader'],
  ['the file of a built site', `${SITE}runbooks/etcd/etcdNoLeader.html?from=pager`],
  ['the index file of a folder', `${SITE}runbooks/etcd/etcdNoLeader/index.html`],
  ['percent signs', `${SITE}runbooks/etcd/etcd%4eoLeader`],
  ['the page of the alert', `${SITE}alerts/etcdNoLeader`],
  ['a line break of a YAML block', `${SITE}alerts/etcdNoLeader\n`],
  ['a pattern of handbook.yml', 'https://WIKI.example.org/Etcd/ETCDNOLEADER/'],
])('finds the page on the own site by %s', (_, url) => {
  expect(resolve(url)).toBe('runbooks/etcd/etcdNoLeader.md');
});

test('finds the page of an alert that another runbook answers', () => {
  expect(resolve(`${SITE}alerts/etcdInsufficientMembers`)).toBe('runbooks/etcd/etcdMembersDown.md');
  expect(resolve(`${SITE}wiki/queue-backlog`)).toBe('runbooks/rabbitmq/QueueBacklog.md');
});

test('says what is missing on the own site and under the patterns of handbook.yml', () => {
  expect(resolve(`${SITE}alerts/etcdNoLeadr`)).toBe('no page in this handbook: -/etcdNoLeadr');
  expect(resolve(`${SITE}runbooks/etcd/etcdNoLeadr`)).toBe('no page in this handbook: etcd/etcdNoLeadr');
  // The folder of the own site is part of the address: another folder is a 404.
  expect(resolve(`${SITE}runbooks/dns/etcdNoLeader`)).toBe('no page in this handbook: dns/etcdNoLeader');
  expect(resolve('https://wiki.example.org/etcd/etcdSlow')).toBe('no page in handbook.yml: etcd/etcdSlow');
});

test('judges other addresses of the own site only when it knows the other pages', () => {
  expect(resolve(`${SITE}runbook/etcd/etcdNoLeader`)).toBe('external');
  const pages = new Map([['/services/etcd', 'docs/services/etcd.md']]);
  expect(resolve(`${SITE}runbook/etcd/etcdNoLeader`, { pages })).toBe('no page in this handbook: etcd/etcdNoLeader');
  expect(resolve(`${SITE}services/etcd`, { pages })).toBe('docs/services/etcd.md');
});

test('checks anchors against the headings', () => {
  expect(resolve(`${SITE}runbooks/etcd/etcdNoLeader#mitigation`)).toBe('runbooks/etcd/etcdNoLeader.md#mitigation');
  expect(resolve(`${SITE}runbooks/etcd/etcdNoLeader#Mitigation`)).toMatch(/^no anchor/);
  expect(resolve(`${SITE}runbooks/etcd/etcdNoLeader#repair`)).toMatch(/^no anchor/);
  // Others make their anchors by other rules.
  expect(resolve('https://wiki.example.org/etcd/etcdNoLeader#What-s-slow')).toBe(
    'runbooks/etcd/etcdNoLeader.md#whats-slow',
  );
});

test('leaves a public collection alone until one of its pages is here', () => {
  const missing = `${PUBLIC}/etcd/etcdslow`;
  expect(resolve(missing)).toBe('external');
  expect(resolve(missing, { urls: [`${PUBLIC}/node/nodeclockskewdetected`] })).toBe('external');
  const urls = [missing, `${PUBLIC}/etcd/etcdnoleader`];
  expect(resolve(missing, { urls })).toBe('no page in prometheus-operator: etcd/etcdslow');
  expect(resolve('https://github.com/openshift/runbooks/blob/master/alerts/etcdSlow.md', { urls })).toBe('external');
});

test.each([
  [`${PUBLIC}/etcd/etcdnoleader`],
  ['https://github.com/prometheus-operator/runbooks/blob/main/content/runbooks/etcd/etcdNoLeader.md'],
  ['https://github.com/prometheus-operator/runbooks/tree/v1.0/content/runbooks/etcd/etcdNoLeader.md#L12-L20'],
  ['https://github.com/prometheus-operator/kube-prometheus/wiki/etcdnoleader'],
  ['https://github.com/openshift/runbooks/blob/master/alerts/cluster-etcd-operator/etcdNoLeader.md'],
  ['https://github.com/openshift/runbooks/blob/master/alerts/etcdNoLeader.md'],
  ['https://github.com/kubernetes-monitoring/kubernetes-mixin/tree/master/runbook.md#alert-name-etcdnoleader'],
])('knows the public address %s', (url) => {
  expect(resolve(url)).toBe('runbooks/etcd/etcdNoLeader.md');
});

test('takes another folder for a renamed one only when a single page has the name', () => {
  expect(resolve(`${PUBLIC}/message-queue/queuebacklog`, { urls: [`${PUBLIC}/etcd/etcdnoleader`] })).toBe(
    'no page in prometheus-operator: message-queue/queuebacklog',
  );
  expect(resolve('https://github.com/openshift/runbooks/blob/master/alerts/QueueBacklog.md')).toBe('external');
  expect(resolve(`${PUBLIC}/ceph/queuebacklog`)).toBe('runbooks/ceph/QueueBacklog.md');
});

test('expands a label over the services and wants a page for each', () => {
  const url = `${SITE}runbooks/{{ $labels.service }}/QueueBacklog`;
  expect(resolve(url)).toBe('runbooks/ceph/QueueBacklog.md and runbooks/rabbitmq/QueueBacklog.md');
  expect(resolve(url, { services: ['ceph', 'dns', 'etcd'] })).toBe(
    'no page in this handbook: dns/QueueBacklog for dns,etcd',
  );
  expect(resolve(`${SITE}runbooks/{{$labels.service|toLower}}/QueueBacklog`)).toMatch(/^runbooks\/ceph/);
  expect(resolve(`${SITE}alerts/etcdNoLeader?pod={{ $labels.pod }}#{{ $labels.step }}`)).toBe(
    'runbooks/etcd/etcdNoLeader.md',
  );
});

test.each([
  ['{{ $labels.runbook }}'],
  [`${SITE}runbooks/{{ $labels.service }}/{{ $labels.alertname }}`],
  [`${SITE}runbooks/{{ if eq $labels.env "prod" }}a{{ else }}b{{ end }}/x`],
  [`${SITE}runbooks/{{ $labels.service /x`],
  [`${SITE}runbooks/{{ $externalLabels.cluster }}/QueueBacklog`],
])('says nothing about %s, which is known only when the alert fires', (url) => {
  expect(resolve(url)).toBe('external');
});

test('refuses what no pager could open, and survives all of it', () => {
  const long = `${SITE}alerts/${'a'.repeat(100_000)}`;
  const inputs = [
    '',
    'TBD',
    'runbooks/etcd/etcdNoLeader.md',
    'javascript:alert(1)',
    `${SITE}alerts/a\nb`,
    'https://',
    long,
  ];
  expect(inputs.map((url) => resolve(url))).toMatchInlineSnapshot(`
    [
      "invalid: is empty",
      "invalid: is not a full web address",
      "invalid: is not a full web address",
      "invalid: is not a full web address",
      "invalid: holds a line break or another control character",
      "invalid: is not a full web address",
      "invalid: is longer than 2048 characters",
    ]
  `);
  expect(resolve(`${SITE}runbooks/etcd/%E0%A4%A`)).toBe('no page in this handbook: etcd/%E0%A4%A');
  expect(resolve('https://handbook.example.org@evil.example/ops/alerts/etcdNoLeader')).toBe('external');
  expect(resolve(`${SITE}../ops/alerts/..%2f..%2fetcdNoLeader`)).toMatch(/^no page/);
  expect(resolve('{{'.repeat(50_000))).toBe('external');
});

test('takes a wiki pattern whose page name stands in the query', () => {
  const settingsPatterns = ['https://wiki.example.org/index.php?title=Runbook_{name}'];
  expect(
    resolve('https://wiki.example.org/index.php?action=view&title=Runbook_etcdNoLeader', { settingsPatterns }),
  ).toBe('runbooks/etcd/etcdNoLeader.md');
});

test('gives the URL that a rule should carry', () => {
  const settingsPatterns = ['https://wiki.example.org/{service}/{name}.html#{anchor}'];
  expect(expectedRunbookUrl(NO_LEADER, { siteUrl: SITE, alert: 'etcdNoLeader' })).toBe(`${SITE}alerts/etcdNoLeader`);
  expect(expectedRunbookUrl(NO_LEADER, { siteUrl: SITE })).toBe(`${SITE}runbooks/etcd/etcdNoLeader`);
  expect(expectedRunbookUrl(NO_LEADER, { siteUrl: undefined, settingsPatterns })).toBe(
    'https://wiki.example.org/etcd/etcdNoLeader.html',
  );
  expect(expectedRunbookUrl(NO_LEADER, { siteUrl: undefined })).toBeUndefined();
  for (const page of [NO_LEADER, MEMBERS, CEPH_BACKLOG, RABBIT_BACKLOG]) {
    expect(resolve(expectedRunbookUrl(page, { siteUrl: SITE }) ?? '')).toBe(page.file);
    expect(
      resolve(expectedRunbookUrl(page, { siteUrl: undefined, settingsPatterns }) ?? '', { settingsPatterns }),
    ).toBe(page.file);
  }
});
