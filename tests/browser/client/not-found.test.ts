import { describe, expect, test } from 'vitest';
import { newPageAddress } from '../../../plugins/docusaurus-plugin-handbook/client/new-page-address.ts';
import { findPages } from '../../../plugins/docusaurus-plugin-handbook/client/not-found/find-pages.ts';
import { nameProposal } from '../../../plugins/docusaurus-plugin-handbook/client/not-found/name-proposal.ts';
import { readAsked } from '../../../plugins/docusaurus-plugin-handbook/client/not-found/read-asked.ts';
import { readIndex, readWanted } from '../../../plugins/docusaurus-plugin-handbook/client/not-found/read-index.ts';
import type { AddressIndex } from '../../../plugins/docusaurus-plugin-handbook/props.ts';

const INDEX: AddressIndex = {
  version: 1,
  pages: [
    ['/', 'page', 'Night Shift'],
    ['/alerts/etcdNoLeader', 'alert'],
    ['/alerts/etcdMembersDown', 'alert', '', 'wanted'],
    ['/alerts/KubePodCrashLooping', 'alert'],
    ['/alerts/HaproxyHigh-v1-', 'alert', 'HaproxyHigh(v1)'],
    ['/runbooks/etcd/etcdNoLeader', 'runbook'],
    ['/runbooks/etcd/restore', 'runbook', 'Restore etcd from a backup'],
    ['/services/etcd', 'service'],
    ['/rcas/2026-03-02-dns', 'rca', 'Resolvers answered late'],
  ],
  proposal: {
    file: 'runbooks/{name}.md',
    text: '# {name}\n',
    command: 'handbook new runbook {name} --service <service>',
  },
};

const find = (path: string) => {
  const { same, named, near } = findPages(readAsked(path), INDEX);
  const addresses = (pages: { address: string }[]) => pages.map(({ address }) => address);
  return { same: same?.address, named: addresses(named), near: addresses(near) };
};

describe('an address that leads nowhere', () => {
  test.each([
    '/alerts/ETCDNOLEADER',
    '/alerts/etcdnoleader/',
    '/alerts/etcdNoLeader.md',
    '/alerts/etcdNoLeader.html',
    '/alerts/etcdNoLeader/index.html',
    '/alerts//etcdNoLeader',
    '/alerts/etcd%4EoLeader',
    '/alerts/etcd%254EoLeader',
    '/alerts/etcdNoLeader).',
  ])('is that of the page, only written in another way: %s', (path) => {
    expect(find(path).same).toBe('/alerts/etcdNoLeader');
  });

  test('has its name elsewhere', () => {
    expect(find('/runbooks/etcdNoLeader').named).toEqual(['/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader']);
    expect(find('/alerts/HaproxyHigh(v1)').named).toEqual(['/alerts/HaproxyHigh-v1-']);
  });

  test.each([
    ['/alerts/etcdNoLeadr', ['/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader']],
    ['/runbooks/etcd/etcdNoLeadr', ['/runbooks/etcd/etcdNoLeader', '/alerts/etcdNoLeader']],
    ['/alerts/KubePodCrashLoop', ['/alerts/KubePodCrashLooping']],
    ['/alerts/PodKubeCrashing', ['/alerts/KubePodCrashLooping']],
    ['/rcas/2026-03-02-dns-outage', ['/rcas/2026-03-02-dns']],
    ['/runbooks/etcd/restore-etcd-from-backup', ['/runbooks/etcd/restore']],
    ['/alerts/Unheard', []],
    ['/', []],
  ])('is near to others by letters or by words: %s', (path, near) => {
    expect(find(path).near).toEqual(near);
  });

  test.each([
    ['/alerts/%3Cscript%3Ealert(1)%3C/script%3E', '/alerts/<script>alert(1)</script>'],
    ['/alerts/a%0Ab%E2%80%AEc%1B', '/alerts/a�b�c�'],
    ['/alerts/%E0%A4%A', '/alerts/%E0%A4%A'],
    [`/alerts/${'a'.repeat(100_000)}`, `/alerts/${'a'.repeat(112)}…`],
    ['/alerts/$(reboot)', '/alerts/$(reboot)'],
  ])('is shown short, and without what hides or turns text: %.30s', (path, shown) => {
    expect(readAsked(path).shown).toBe(shown);
  });

  test('is compared with 5,000 pages in no time worth mentioning, however long it is', () => {
    const pages = Array.from({ length: 5000 }, (_, index): AddressIndex['pages'][number] => [
      `/alerts/Service${index}${'IsFailing'.repeat(9)}`,
      'alert',
    ]);
    const { near } = findPages(readAsked(`/alerts/${'ServiceIsFailing'.repeat(6000)}`), { version: 1, pages });
    expect(near.length).toBeLessThanOrEqual(5);
  });
});

describe('a runbook for a name that no rule has', () => {
  test('takes its service from the address, if it is one of a runbook', () => {
    expect(nameProposal(readAsked('/runbooks/dns/DnsSlow'), INDEX)).toEqual({
      file: 'runbooks/dns/DnsSlow.md',
      text: '# DnsSlow\n',
      command: 'handbook new runbook DnsSlow --service dns',
    });
    expect(nameProposal(readAsked('/alerts/DnsSlow'), INDEX)?.file).toBe('runbooks/DnsSlow.md');
  });

  test.each([
    '/alerts/-rf',
    '/alerts/a;reboot',
    '/alerts/$(reboot)',
    '/alerts/a%20b',
    '/alerts/..',
    '/alerts/%3Cscript%3Ealert(1)%3C/script%3E',
    `/alerts/${'a'.repeat(101)}`,
    '/services/dns',
    '/DnsSlow',
  ])('is offered for no address that asks for another page, or for none: %.20s', (path) => {
    expect(nameProposal(readAsked(path), INDEX)).toBeUndefined();
  });

  test.each(['/runbooks/-x/DnsSlow', '/runbooks/$(reboot)/DnsSlow', '/runbooks/../DnsSlow'])(
    'takes no service that is none: %s',
    (path) => {
      expect(nameProposal(readAsked(path), INDEX)?.command).toBe('handbook new runbook DnsSlow --service <service>');
    },
  );
});

describe('the address of the form for a new page', () => {
  const form = { host: 'GitHub', url: 'https://github.com/o/h/new/main?filename={file}&value={text}' };

  test('carries path and text, whatever signs they hold', () => {
    const address = new URL(newPageAddress(form, 'runbooks/etcd/a&b.md', '# a & {file} $& 100%\n') ?? '');
    expect(address.searchParams.get('filename')).toBe('runbooks/etcd/a&b.md');
    expect(address.searchParams.get('value')).toBe('# a & {file} $& 100%\n');
  });

  test('is left out when a host would refuse it for its length', () => {
    expect(newPageAddress(form, 'a.md', 'a'.repeat(7000))).toHaveLength(7052);
    expect(newPageAddress(form, 'a.md', 'ä'.repeat(2000))).toBeUndefined();
  });
});

test.each([null, [], 'text', { version: 2, pages: [] }, { version: 1 }, { version: 1, pages: 'no' }])(
  'takes no file for a list of addresses that is none: %o',
  (json) => {
    expect(readIndex(json)).toBeUndefined();
    expect(readWanted(json)).toBeUndefined();
  },
);

test('leaves out the entries of a list that it cannot read', () => {
  expect(readIndex({ version: 1, pages: [['/a', 'page'], ['/b'], 7, ['/c', {}]] })?.pages).toEqual([['/a', 'page']]);
});
