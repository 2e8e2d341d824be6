import { describe, expect, it } from 'vitest';
import {
  isSelected,
  readSelection,
  writeSelection,
} from '../../plugins/docusaurus-plugin-handbook/client/FacetFilter/read-selection.ts';
import { followUpsProps } from '../../plugins/docusaurus-plugin-handbook/props/follow-ups-props.ts';
import { kindIndexProps, plainIndexes } from '../../plugins/docusaurus-plugin-handbook/props/kind-index-props.ts';
import type { Facet, KindIndexProps } from '../../plugins/docusaurus-plugin-handbook/props.ts';
import { generatedRoutes } from '../../plugins/docusaurus-plugin-handbook/routes/create-routes.ts';
import type { Site } from '../../plugins/docusaurus-plugin-handbook/site/open-site.ts';
import { siteOfFiles } from './site-of-files.ts';

const rca = (fields: string): string => `---\n${fields}\n---\n\n# An incident\n`;
const FILES = {
  'docs/services/etcd.md': '# etcd\n',
  'docs/services/dns.md': '# The name service\n',
  'docs/rcas/2026-09-14-a.md': rca(
    'severity: sev2\nservices: [etcd, dns]\nstarted: 2026-09-14T01:12Z\nfollow-ups: [{ what: Larger disks, owner: platform-team, due: 2026-10-15, state: open }, { what: Nothing, state: dropped, reason: It is fine. }]',
  ),
  'docs/rcas/2025-03-04-b.md': rca(
    'severity: sev1\nservices: [dns]\nstarted: 2025-03-04T01:12Z\nfollow-ups: [{ what: Watch the key, owner: network-team, due: 2027-10-15, state: open }]',
  ),
  'docs/rcas/2025-05-06-c.md': rca('severity: sev2'),
};

const index = (site: Site, kind = 'rca'): KindIndexProps => {
  const found = plainIndexes(site).find((candidate) => candidate.kind.id === kind);
  if (found === undefined) throw new Error(`no index of ${kind}`);
  return kindIndexProps(site, found.kind);
};
const print = (facets: readonly Facet[] = []): string[] =>
  facets.map(({ key, options }) => `${key}: ${options.map(({ label, count }) => `${label} ${count}`).join(', ')}`);

describe('what a list can be narrowed by', () => {
  it('are the severity, the service and the year of an analysis', async () => {
    const { facets, pages } = index(await siteOfFiles(FILES));
    expect(print(facets)).toEqual([
      'severity: sev1 1, sev2 2',
      'service: The name service 2, etcd 1',
      'year: 2026 1, 2025 2',
    ]);
    expect(pages.map((page) => page.facets)).toEqual([
      { severity: ['sev2'], service: ['dns', 'etcd'], year: ['2026'] },
      { severity: ['sev2'], service: [], year: ['2025'] },
      { severity: ['sev1'], service: ['dns'], year: ['2025'] },
    ]);
  });

  it('is nothing where all pages are alike', async () => {
    const one = {
      'docs/rcas/2026-09-14-a.md': rca('severity: sev2'),
      'docs/rcas/2026-10-14-b.md': rca('severity: sev2'),
    };
    expect(index(await siteOfFiles(one)).facets).toBeUndefined();
  });

  it('follows from the schema for other kinds too', async () => {
    const site = await siteOfFiles({
      'docs/services/etcd.md': '# etcd\n',
      'docs/monitoring/etcd/index.md': '# Watching etcd\n',
      'docs/monitoring/all/index.md': '# Watching everything\n',
    });
    expect(print(index(site, 'monitoring').facets)).toEqual(['service: etcd 1']);
  });
});

describe('the board of follow-ups', () => {
  it('has every follow-up, can be narrowed by owner and service, and counts by owner', async () => {
    const { followUps, facets, owners } = followUpsProps(await siteOfFiles(FILES), '/rcas/follow-ups');
    expect(followUps.map(({ what, overdue, facets: marks }) => [what, overdue, marks?.owner])).toEqual([
      ['Larger disks', true, ['platform-team']],
      ['Watch the key', undefined, ['network-team']],
      ['Nothing', undefined, ['(nobody)']],
    ]);
    expect(print(facets)).toEqual([
      'owner: (nobody) 1, network-team 1, platform-team 1',
      'service: The name service 3, etcd 2',
    ]);
    expect(owners.map(({ owner, overdue, open, over }) => [owner, overdue, open, over])).toEqual([
      ['platform-team', 1, 1, 0],
      ['network-team', 0, 1, 0],
      ['(nobody)', 0, 0, 1],
    ]);
  });

  it('can be linked to, is linked from the index, and is not there without follow-ups', async () => {
    const site = await siteOfFiles(FILES);
    expect(site.resolveLink('docs/services/etcd.md', '/rcas/follow-ups').type).toBe('generated');
    expect(index(site).more?.map(({ address }) => address)).toEqual(['/rcas/follow-ups']);
    const without = await siteOfFiles({ 'docs/rcas/2026-09-14-a.md': rca('severity: sev2') });
    expect(without.resolveLink('docs/rcas/2026-09-14-a.md', '/rcas/follow-ups').type).toBe('missing');
    expect([...generatedRoutes(without, '/')].map(({ address }) => address)).not.toContain('/rcas/follow-ups');
  });

  it('leaves its address to a page that is written there', async () => {
    const site = await siteOfFiles({ ...FILES, 'docs/rcas/follow-ups.md': rca('severity: sev3') });
    const boards = [...generatedRoutes(site, '/')].filter(({ address }) => address === '/rcas/follow-ups');
    expect(boards).toEqual([]);
  });
});

describe('a filter in an address', () => {
  const facets: Facet[] = [
    { key: 'service', label: 'Service', options: [{ value: 'etcd', label: 'etcd', count: 1 }] },
    { key: 'year', label: 'Year', options: [{ value: '2026', label: '2026', count: 2 }] },
  ];

  it('is read, and written back without touching the rest', () => {
    const { selected, unknown } = readSelection('?service=etcd&year=2026&q=disk', facets);
    expect([[...selected], unknown]).toEqual([
      [
        ['service', 'etcd'],
        ['year', '2026'],
      ],
      undefined,
    ]);
    expect(writeSelection('?q=disk&year=2026', facets, new Map([['service', 'etcd']]))).toBe('?q=disk&service=etcd');
    expect(writeSelection('?year=2026', facets, new Map())).toBe('');
  });

  it.each(['<script>alert(1)</script>', '%00', 'a'.repeat(100_000), '\ud800', '__proto__'])(
    'takes no value that is no option',
    (value) => {
      const { selected, unknown } = readSelection(`?service=${encodeURIComponent(value.toWellFormed())}`, facets);
      expect(selected.size).toBe(0);
      expect(unknown?.label).toBe('Service');
      expect(unknown?.value.length).toBeLessThanOrEqual(60);
    },
  );

  it('survives an address that is no UTF-8', () => {
    expect(readSelection('?service=%E0%A4%A&&&=', facets).selected.size).toBe(0);
  });

  it('asks for all that was chosen', () => {
    const marks = { service: ['etcd', 'dns'], year: ['2026'] };
    expect(isSelected(marks, new Map([['service', 'dns']]))).toBe(true);
    expect(
      isSelected(
        marks,
        new Map([
          ['service', 'dns'],
          ['year', '2025'],
        ]),
      ),
    ).toBe(false);
    expect(isSelected(undefined, new Map([['service', 'dns']]))).toBe(false);
    expect(isSelected(undefined, new Map())).toBe(true);
  });
});
