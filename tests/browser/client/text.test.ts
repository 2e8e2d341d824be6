import { describe, expect, test } from 'vitest';
import { findAlert, matchesQuery } from '../../../plugins/docusaurus-plugin-handbook/client/find-alert.ts';
import { plainHeading } from '../../../plugins/docusaurus-plugin-handbook/client/plain-heading.ts';
import { readableDuration } from '../../../plugins/docusaurus-plugin-handbook/client/readable-duration.ts';
import { readableTemplate } from '../../../plugins/docusaurus-plugin-handbook/client/readable-template.ts';
import { safeUrl } from '../../../plugins/docusaurus-plugin-handbook/client/safe-url.ts';

const ALERTS = ['etcdNoLeader', 'etcdMembersDown', 'MysqlTooManyConnections(>80%)'].map((name) => ({ name }));

describe('findAlert', () => {
  test.each([
    ['etcdnoleader', 'etcdNoLeader'],
    ['  etcdMembersDown ', 'etcdMembersDown'],
    ['[FIRING:1] etcdNoLeader (control-02 critical)', 'etcdNoLeader'],
    ['ALERTS{alertname="etcdMembersDown", job="etcd"}', 'etcdMembersDown'],
    ['MysqlTooManyConnections(>80%)', 'MysqlTooManyConnections(>80%)'],
  ])('finds the one that is meant by %s', (query, name) => {
    expect(findAlert(query, ALERTS)?.name).toBe(name);
  });

  test.each(['', 'etcd', 'etcdNoLeaders', 'etcdNoLeader and etcdMembersDown', 'x'.repeat(100_000)])(
    'finds none rather than a wrong one: %.40s',
    (query) => {
      expect(findAlert(query, ALERTS)).toBeUndefined();
    },
  );
});

test('a query matches when each of its words occurs somewhere', () => {
  expect(matchesQuery('slow DNS', ['DNSResolverSlow', undefined, 'network'])).toBe(true);
  expect(matchesQuery('slow disk', ['DNSResolverSlow', undefined, 'network'])).toBe(false);
});

test('a heading of the contents is text, whatever mark-up it was written with', () => {
  expect(plainHeading('Watch <code>&lt;node&gt;</code> &amp; <em>wait</em>')).toBe('Watch <node> & wait');
  expect(plainHeading('<img src=x onerror="alert(1)"> Disks')).toBe('Disks');
});

test('templates of annotations are read as the label that they name', () => {
  expect(readableTemplate('{{ $labels.instance }} is {{ $value | humanizePercentage }} full ({{ len $x }})')).toBe(
    '‹instance› is ‹value› full (…)',
  );
  expect(readableTemplate('never closed {{ $labels.instance')).toBe('never closed {{ $labels.instance');
});

test('durations are said in words, and left alone when they are of another kind', () => {
  expect(['P30D', 'P1M', 'P2W', '5m'].map(readableDuration)).toEqual(['30 days', '1 month', '2 weeks', '5m']);
});

test('only addresses of the web and of mail become links', () => {
  const addresses = [
    'https://rota.example.org/network',
    'mailto:noc@example.org',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'https://example.org/\njavascript:alert(1)',
    'data:text/html,x',
    '//example.org',
  ];
  expect(addresses.filter((address) => safeUrl(address) !== undefined)).toEqual(addresses.slice(0, 2));
});
