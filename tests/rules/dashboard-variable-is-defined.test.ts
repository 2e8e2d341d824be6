// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Grafana writes its variables so.
import { expect, test } from 'vitest';
import { dashboard } from '../support/dashboard.ts';
import { lintFiles } from '../support/lint-files.ts';

const FILE = 'docs/monitoring/ceph/ceph.dashboard.json';
const lint = (text: string): Promise<string> => lintFiles({ [FILE]: text }, 'dashboard-variable-is-defined');

const JOB = { name: 'job', type: 'query', query: 'label_values(ceph_osd_up, job)' };
const panel = (expr: string, more: object = {}): object => ({
  type: 'stat',
  title: 'OSDs',
  ...more,
  targets: [{ expr }],
});

test('says nothing about variables that are defined, or that Grafana brings', async () => {
  const panels = [
    panel('rate(ceph_osd_op{job="$job", host=~"${job:regex}"}[$__rate_interval])', { repeat: 'job' }),
    panel('label_replace(ceph_osd_up{a="[[job]]"}, "b", "$1", "c", "(.*)$") * $__pluginMacro'),
    panel('ceph_osd_up', { datasource: { type: 'prometheus', uid: '${DS_PROMETHEUS}' } }),
    panel('ceph_osd_up', { title: 'Costs in $USD' }),
  ];
  const more = { __inputs: [{ name: 'DS_PROMETHEUS', type: 'datasource', pluginId: 'prometheus' }] };
  expect(await lint(dashboard({ panels, variables: [JOB], more }))).toContain('No problems');
});

test('points at each unknown variable once, and names the one that was meant', async () => {
  const panels = [
    panel('sum(ceph_osd_up{job="$jbo"}) / sum(ceph_osd_up{job="$jbo"})'),
    panel('rate(ceph_osd_op[$__rate_intervall])', { repeat: 'host' }),
    panel('ceph_osd_up', { datasource: '$metrics' }),
  ];
  expect(await lint(dashboard({ panels, variables: [JOB] }))).toMatchInlineSnapshot(`
    "docs/monitoring/ceph/ceph.dashboard.json:6:77 warning  Unknown variable \`jbo\`, expected one from the list under \`templating\`; Grafana leaves it in the query as it is.  dashboard-variable-is-defined
      5 |   "panels": [
      6 |     {"type":"stat","title":"OSDs","targets":[{"expr":"sum(ceph_osd_up{job=\\"$jbo\\"}) / sum(ceph_osd_…
        |                                                                             ^^^^

    docs/monitoring/ceph/ceph.dashboard.json:7:45 warning  Unknown variable \`host\`, expected one from the list under \`templating\`; Grafana leaves it in the query as it is.  dashboard-variable-is-defined
      6 |     {"type":"stat","title":"OSDs","targets":[{"expr":"sum(ceph_osd_up{job=\\"$jbo\\"}) / sum(ceph_osd_…
      7 |     {"type":"stat","title":"OSDs","repeat":"host","targets":[{"expr":"rate(ceph_osd_op[$__rate_inter…
        |                                             ^^^^

    docs/monitoring/ceph/ceph.dashboard.json:7:88 warning  Unknown variable \`__rate_intervall\`, did you mean \`__rate_interval\`? Grafana leaves it in the query as it is.  dashboard-variable-is-defined
      7 | …":"rate(ceph_osd_op[$__rate_intervall])"}]},
        |                      ^^^^^^^^^^^^^^^^^

    docs/monitoring/ceph/ceph.dashboard.json:8:49 warning  Unknown variable \`metrics\`, expected one from the list under \`templating\`; Grafana leaves it in the query as it is.  dashboard-variable-is-defined
      7 |     {"type":"stat","title":"OSDs","repeat":"host","targets":[{"expr":"rate(ceph_osd_op[$__rate_inter…
      8 |     {"type":"stat","title":"OSDs","datasource":"$metrics","targets":[{"expr":"ceph_osd_up"}]}],
        |                                                 ^^^^^^^^

    4 warnings in 1 file.
    "
  `);
});

test('leaves other languages alone', async () => {
  const sql = {
    type: 'table',
    title: 'Hosts',
    datasource: { type: 'mysql', uid: '$job' },
    targets: [{ rawSql: 'select $host' }],
  };
  expect(await lint(dashboard({ panels: [sql], variables: [JOB] }))).toContain('No problems');
});
