// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Grafana writes its variables so.
import { expect, test } from 'vitest';
import { dashboard } from '../support/dashboard.ts';
import { lintFiles } from '../support/lint-files.ts';

const FILE = 'docs/monitoring/ceph/ceph.dashboard.json';
const lint = (text: string): Promise<string> => lintFiles({ [FILE]: text }, 'data-source-is-a-variable');

const panel = (datasource: unknown): object => ({
  type: 'stat',
  title: 'OSDs',
  datasource,
  targets: [{ expr: 'ceph_osd_up' }],
});
const CHOICE = { name: 'datasource', type: 'datasource', query: 'prometheus' };

test('says nothing about variables, the default and what every Grafana has', async () => {
  const panels = [
    { type: 'prometheus', uid: '${datasource}' },
    '$datasource',
    '[[datasource]]',
    null,
    'default',
    { type: 'datasource', uid: '-- Mixed --' },
    { type: 'datasource', uid: 'grafana' },
    '-- Dashboard --',
    { type: '__expr__', uid: '__expr__' },
    { type: 'prometheus' },
  ].map(panel);
  expect(await lint(dashboard({ panels, variables: [CHOICE] }))).toContain('No problems');
});

test('points at each data source once, at its uid or its name', async () => {
  const fixed = { type: 'prometheus', uid: 'PBFA97CFB590B2093' };
  const panels = [panel(fixed), panel(fixed), panel('Prometheus')];
  expect(await lint(dashboard({ panels }))).toMatchInlineSnapshot(`
    "docs/monitoring/ceph/ceph.dashboard.json:6:76 warning  Found the data source \`PBFA97CFB590B2093\` by its name in one Grafana, expected a variable of type \`datasource\`: in other Grafanas the panels stay empty.  data-source-is-a-variable
      5 |   "panels": [
      6 |     {"type":"stat","title":"OSDs","datasource":{"type":"prometheus","uid":"PBFA97CFB590B2093"},"targ…
        |                                                                            ^^^^^^^^^^^^^^^^^

    docs/monitoring/ceph/ceph.dashboard.json:8:49 warning  Found the data source \`Prometheus\` by its name in one Grafana, expected a variable of type \`datasource\`: in other Grafanas the panels stay empty.  data-source-is-a-variable
      7 |     {"type":"stat","title":"OSDs","datasource":{"type":"prometheus","uid":"PBFA97CFB590B2093"},"targ…
      8 |     {"type":"stat","title":"OSDs","datasource":"Prometheus","targets":[{"expr":"ceph_osd_up"}]}],
        |                                                 ^^^^^^^^^^

    2 warnings in 1 file.
    "
  `);
});

test('looks at queries and variables too', async () => {
  const panels = [{ type: 'stat', title: 'OSDs', targets: [{ expr: 'ceph_osd_up', datasource: { uid: 'metrics' } }] }];
  const variables = [
    { name: 'job', type: 'query', query: 'label_values(ceph_osd_up, job)', datasource: { uid: 'other' } },
  ];
  expect(await lint(dashboard({ panels, variables }))).toMatchInlineSnapshot(`
    "docs/monitoring/ceph/ceph.dashboard.json:6:89 warning  Found the data source \`metrics\` by its name in one Grafana, expected a variable of type \`datasource\`: in other Grafanas the panels stay empty.  data-source-is-a-variable
      5 |   "panels": [
      6 |     {"type":"stat","title":"OSDs","targets":[{"expr":"ceph_osd_up","datasource":{"uid":"metrics"}}]}…
        |                                                                                         ^^^^^^^

    docs/monitoring/ceph/ceph.dashboard.json:8:96 warning  Found the data source \`other\` by its name in one Grafana, expected a variable of type \`datasource\`: in other Grafanas the panels stay empty.  data-source-is-a-variable
      7 |   "templating": { "list": [
      8 |     {"name":"job","type":"query","query":"label_values(ceph_osd_up, job)","datasource":{"uid":"other…
        |                                                                                                ^^^^^

    2 warnings in 1 file.
    "
  `);
});
