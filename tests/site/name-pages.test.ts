import { describe, expect, it } from 'vitest';
import type { NameGroupProps, NameIndexProps, NamePageProps } from '../../plugins/docusaurus-plugin-handbook/props.ts';
import { generatedRoutes } from '../../plugins/docusaurus-plugin-handbook/routes/create-routes.ts';
import { dataFiles } from '../../plugins/docusaurus-plugin-handbook/site/write-data-files.ts';
import { runbook } from '../support/pages.ts';
import { siteOfFiles } from './site-of-files.ts';

const RULES = `groups:
  - name: ceph.rules
    rules:
      # Of each OSD, from 0 to 1.
      - record: ceph_daemon:ceph_osd_used:ratio
        expr: ceph_osd_stat_bytes_used / ceph_osd_stat_bytes
      - alert: CephOSDNearFull
        expr: ceph_daemon:ceph_osd_used:ratio > 0.85
        for: 5m
        labels: { severity: warning }
        annotations: { summary: An OSD is nearly full. }
`;
const DASHBOARD = JSON.stringify({
  uid: 'ceph-overview',
  title: 'Ceph overview',
  schemaVersion: 39,
  panels: [
    {
      id: 1,
      type: 'timeseries',
      title: 'Fullest OSDs',
      gridPos: { x: 0, y: 0, w: 12, h: 8 },
      targets: [{ expr: 'topk(5, ceph_daemon:ceph_osd_used:ratio)' }],
    },
  ],
});
const ALERTMANAGER = `route:
  receiver: storage-chat
  routes:
    - matchers: ['severity="warning"']
      receiver: storage-chat
receivers:
  - name: storage-chat
    webhook_configs:
      - url_file: /etc/alertmanager/storage-chat
`;

const site = await siteOfFiles({
  'handbook.yml': 'url: https://ops.example.org\nsource: { url: https://git.example.org/ops/handbook }\n',
  'docs/services/ceph.md': '---\ndashboards: [ceph-overview]\n---\n\n# Ceph\n',
  'docs/monitoring/ceph/ceph.rules.yml': RULES,
  'docs/monitoring/ceph/ceph.dashboard.json': DASHBOARD,
  'docs/monitoring/ceph/alertmanager.yml': ALERTMANAGER,
  'runbooks/ceph/CephOSDNearFull.md': runbook({ title: 'CephOSDNearFull' }),
});
const routes = new Map([...generatedRoutes(site, '/')].map((route) => [route.address, route]));
const page = (address: string): NamePageProps => {
  const [path = '', anchor] = address.split('#');
  const props = routes.get(path)?.props;
  if (anchor === undefined) return props as NamePageProps;
  return (props as NameGroupProps).names.find((name) => name.anchor === anchor) as NamePageProps;
};
const index = (address: string): NameIndexProps => routes.get(address)?.props as NameIndexProps;
const relations = (address: string): string[] =>
  page(address).relations.flatMap(({ label, links }) =>
    links.map(({ title, note }) => `${label}: ${title}${note === undefined ? '' : ` (${note})`}`),
  );

describe('what monitoring configuration names', () => {
  it('has a page each, an index for each sort, and one page for the metrics of a letter', () => {
    const addresses = [...routes.keys()].filter((address) =>
      /^\/(?!alerts|reference|runbooks|services|$)/.test(address),
    );
    expect(addresses.sort()).toMatchInlineSnapshot(`
      [
        "/alertmanager",
        "/alertmanager/alertmanager",
        "/dashboards",
        "/dashboards/ceph-overview",
        "/map",
        "/map/ceph",
        "/metrics",
        "/metrics/c",
        "/receivers",
        "/receivers/storage-chat",
        "/rules",
        "/rules/ceph",
      ]
    `);
    expect(index('/metrics').names.map(({ title, note }) => `${title}: ${note}`)).toEqual([
      'ceph_daemon:ceph_osd_used:ratio: uses 2, used by 2, contained in 1',
      'ceph_osd_stat_bytes: used by 1',
      'ceph_osd_stat_bytes_used: used by 1',
    ]);
  });

  it('says of a metric how it is recorded, and which alerts, rules and panels use it', () => {
    const { view, sources } = page('/metrics/c#ceph_daemon-ceph_osd_used-ratio');
    expect(view).toMatchInlineSnapshot(`
      [
        {
          "columns": [
            "Expression",
            "Group",
          ],
          "rows": [
            [
              {
                "text": "ceph_osd_stat_bytes_used / ceph_osd_stat_bytes",
                "type": "code",
              },
              {
                "text": "ceph.rules",
                "type": "text",
              },
            ],
          ],
          "title": "Recorded as",
          "type": "table",
        },
      ]
    `);
    expect(sources).toEqual([
      {
        file: 'docs/monitoring/ceph/ceph.rules.yml',
        line: 5,
        url: 'https://git.example.org/ops/handbook/blob/main/docs/monitoring/ceph/ceph.rules.yml#L5',
      },
    ]);
    expect(relations('/metrics/c#ceph_daemon-ceph_osd_used-ratio')).toMatchInlineSnapshot(`
      [
        "contained in: ceph.rules.yml",
        "used by: Ceph overview (Fullest OSDs)",
        "used by: CephOSDNearFull (warning)",
        "uses: ceph_osd_stat_bytes",
        "uses: ceph_osd_stat_bytes_used",
      ]
    `);
    expect(relations('/metrics/c#ceph_osd_stat_bytes')).toEqual(['used by: ceph_daemon:ceph_osd_used:ratio']);
  });

  it('shows the panels of a dashboard where they stand, and links it with its service and its metrics', () => {
    expect(page('/dashboards/ceph-overview').view).toMatchInlineSnapshot(`
      [
        {
          "tiles": [
            {
              "code": [
                "topk(5, ceph_daemon:ceph_osd_used:ratio)",
              ],
              "height": 8,
              "note": "timeseries",
              "title": "Fullest OSDs",
              "width": 12,
              "x": 0,
              "y": 0,
            },
          ],
          "type": "grid",
          "width": 24,
        },
      ]
    `);
    expect(relations('/dashboards/ceph-overview')).toMatchInlineSnapshot(`
      [
        "shows: Ceph",
        "uses: ceph_daemon:ceph_osd_used:ratio (Fullest OSDs)",
      ]
    `);
  });

  it('says who is paged by which alert', () => {
    expect(relations('/receivers/storage-chat')).toContain('paged by: CephOSDNearFull (warning)');
  });

  it('offers a pack of rules as the file that Prometheus loads, with its comments and the address of each alert', () => {
    expect(page('/rules/ceph').download).toBe('/rules/ceph.yml');
    expect(dataFiles(site).get('/rules/ceph.yml')).toMatchInlineSnapshot(`
      "groups:
        - name: ceph.rules
          rules:
            # Of each OSD, from 0 to 1.
            - record: ceph_daemon:ceph_osd_used:ratio
              expr: ceph_osd_stat_bytes_used / ceph_osd_stat_bytes
            - alert: CephOSDNearFull
              expr: ceph_daemon:ceph_osd_used:ratio > 0.85
              for: 5m
              labels: { severity: warning }
              annotations: { runbook_url: "https://ops.example.org/alerts/CephOSDNearFull", summary: An OSD is nearly full. }
      "
    `);
  });
});
