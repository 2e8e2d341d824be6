import { describe, expect, it } from 'vitest';
import { breakName } from '../../plugins/docusaurus-plugin-handbook/props/neighbourhood/break-name.ts';
import { neighbourhoodOf } from '../../plugins/docusaurus-plugin-handbook/props/neighbourhood/neighbourhood-of.ts';
import { shareOut } from '../../plugins/docusaurus-plugin-handbook/props/neighbourhood/share-out.ts';
import type { NeighbourhoodSide } from '../../plugins/docusaurus-plugin-handbook/props.ts';
import { runbook } from '../support/pages.ts';
import { siteOfFiles } from './site-of-files.ts';

const room = { width: 10, most: 2 };

describe('a name in the picture', () => {
  it.each([
    ['etcdNoLeader', ['etcdNoLeader']],
    ['etcdDatabaseQuotaLowSpace', ['etcdDatabase', 'QuotaLowSpace']],
    ['How we hand over a shift', ['How we hand ', 'over a shift']],
    ['node_filesystem_avail_bytes:ratio', ['node_filesystem_', 'avail_bytes:ratio']],
    ['Kubernetes control plane members that are gone', ['Kubernetes ', 'control plane m…']],
    ['a'.repeat(200), ['a'.repeat(16), `${'a'.repeat(14)}…`]],
    ['障害対応の手順書と連絡体制について', ['障害対応の手順書と', '連絡体制について']],
  ])('of %s is broken where a person would break it', (name, lines) => {
    expect(breakName(name, room)).toEqual(lines);
  });
});

describe('the places of a side', () => {
  const group = (label: string, count: number) => ({
    label,
    boxes: Array.from({ length: count }, (_, index) => ({
      name: `${label} ${index}`,
      kind: 'page',
      kindLabel: 'page',
    })),
  });

  it('go to all relations in turn, and the rest is counted', () => {
    const { shown, left } = shareOut([group('watched by', 30), group('has runbook', 2), group('needed by', 4)], 10);
    expect(shown.map(({ label, boxes }) => `${label} ${boxes.length}`)).toEqual([
      'watched by 4',
      'has runbook 2',
      'needed by 4',
    ]);
    expect(left).toBe(26);
  });
});

describe('the picture of a page', () => {
  const files = {
    'docs/services/etcd.md': '---\ndepends-on: [dns]\n---\n\n# etcd\n',
    'docs/services/dns.md': '# DNS <b>resolver</b>\n',
    'docs/handover.md': '# Handover\n',
    'docs/monitoring/etcd/etcd.rules.yml':
      'groups:\n  - name: etcd\n    rules:\n      - alert: etcdNoLeader\n        expr: etcd_server_has_leader == 0\n        labels: { service: etcd }\n',
    'runbooks/etcd/etcdNoLeader.md': runbook(),
  };
  const print = ({ labels, boxes, more }: NeighbourhoodSide): string[] =>
    [
      ...labels.map(({ lines, y }) => ({ y, text: `${lines.join('')}:` })),
      ...boxes.map(({ y, lines, kindLabel, address }) => ({
        y,
        text: `  ${lines.join('|')}, ${kindLabel} ${address}`,
      })),
      ...(more ? [{ y: more.y, text: `  + ${more.count}` }] : []),
    ]
      .sort((a, b) => a.y - b.y)
      .map(({ text }) => text);

  it('has what points at it on the left and what it points at on the right, by relation', async () => {
    const picture = neighbourhoodOf(await siteOfFiles(files), 'docs/services/etcd.md');
    expect(picture && [print(picture.left), print(picture.right)]).toMatchInlineSnapshot(`
      [
        [
          "Watched by:",
          "  etcdNoLeader, alert /alerts/etcdNoLeader",
          "Has runbook:",
          "  etcdNoLeader, runbook /runbooks/etcd/etcdNoLeader",
        ],
        [
          "Depends on:",
          "  DNS resolver, service /services/dns",
        ],
      ]
    `);
  });

  it('has no two things at one place, and all of them inside', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`runbooks/etcd/etcdMember${index}Down.md`, runbook()]),
    );
    const picture = neighbourhoodOf(await siteOfFiles({ ...files, ...many }), 'docs/services/etcd.md');
    const places = [
      ...(picture?.left.labels.map(({ y, lines }) => [y - 12, y + 15 * (lines.length - 1)]) ?? []),
      ...(picture?.left.boxes.map(({ y, height }) => [y, y + height]) ?? []),
    ].sort(([a = 0], [b = 0]) => a - b);
    for (const [index, [start = 0]] of places.entries()) expect(start).toBeGreaterThan(places[index - 1]?.[1] ?? 0);
    expect(picture?.left.boxes).toHaveLength(10);
    expect(picture?.left.more?.count).toBe(22);
    expect(picture?.height).toBeGreaterThan(picture?.left.more?.y ?? Infinity);
  });

  it('is left out for a page without neighbours', async () => {
    expect(neighbourhoodOf(await siteOfFiles(files), 'docs/handover.md')).toBeUndefined();
  });
});
