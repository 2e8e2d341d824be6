import { expect, test } from 'vitest';
import { dashboard } from '../support/dashboard.ts';
import { lintFiles } from '../support/lint-files.ts';

const FILE = 'docs/monitoring/ceph/ceph.dashboard.json';
const lint = (text: string): Promise<string> => lintFiles({ [FILE]: text }, 'panel-has-a-query');

test('says nothing about panels with a query, and about those that need none', async () => {
  const panels = [
    { type: 'timeseries', title: 'OSDs', targets: [{ refId: 'A', expr: 'ceph_osd_up' }] },
    { type: 'table', title: 'Hosts', targets: [{ refId: 'A', rawSql: 'select host from hosts' }] },
    { type: 'stat', title: 'Again', datasource: { uid: '-- Dashboard --' }, targets: [{ refId: 'A', panelId: 2 }] },
    { type: 'text', title: 'Read me' },
    { type: 'row', title: 'Disks' },
    { type: 'dashlist', title: 'Others' },
    { type: 'example-clock-panel', title: 'Time' },
    { type: 'stat', title: 'Shared', libraryPanel: { uid: 'osds' } },
  ];
  expect(await lint(dashboard({ panels }))).toContain('No problems');
});

test('points at the title of a panel without one', async () => {
  const panels = [
    { type: 'timeseries', title: 'OSDs', targets: [{ refId: 'A', expr: ' ', datasource: { type: 'prometheus' } }] },
    { type: 'gauge' },
  ];
  expect(await lint(dashboard({ panels }))).toMatchInlineSnapshot(`
    "docs/monitoring/ceph/ceph.dashboard.json:6:35 warning  Panel \`OSDs\` has no query, so it shows nothing; add one, or remove the panel.  panel-has-a-query
      5 |   "panels": [
      6 |     {"type":"timeseries","title":"OSDs","targets":[{"refId":"A","expr":" ","datasource":{"type":"pro…
        |                                   ^^^^

    docs/monitoring/ceph/ceph.dashboard.json:7:14 warning  A panel without a title has no query, so it shows nothing; add one, or remove the panel.  panel-has-a-query
      6 |     {"type":"timeseries","title":"OSDs","targets":[{"refId":"A","expr":" ","datasource":{"type":"pro…
      7 |     {"type":"gauge"}],
        |              ^^^^^

    2 warnings in 1 file.
    "
  `);
});

test('looks into collapsed rows', async () => {
  const panels = [
    { type: 'row', title: 'Disks', collapsed: true, panels: [{ type: 'stat', title: 'OSDs', targets: [] }] },
  ];
  expect(await lint(dashboard({ panels }))).toContain('Panel `OSDs` has no query');
});
