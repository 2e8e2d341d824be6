// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Grafana writes its variables so.
import { expect, test } from 'vitest';
import { dashboard } from '../support/dashboard.ts';
import { lintFiles } from '../support/lint-files.ts';

const FILE = 'docs/monitoring/ceph/ceph.dashboard.json';
const lint = (text: string): Promise<string> => lintFiles({ [FILE]: text }, 'dashboard-variable-is-used');

const named = (name: string, more: object = {}): object => ({ name, type: 'custom', query: 'a,b', ...more });

test('finds uses in queries, titles, texts, links, repeats and other variables', async () => {
  const panels = [
    { type: 'stat', title: 'OSDs of ${host}', repeat: 'rack', targets: [{ expr: 'ceph_osd_up{job="$job"}' }] },
    { type: 'text', title: '', options: { content: 'All of [[site]].' } },
  ];
  const more = { links: [{ title: 'Hosts', url: '/d/hosts?${owner:queryparam}' }] };
  const variables = ['job', 'host', 'rack', 'site', 'owner'].map((name) => named(name));
  variables.push(named('region'), named('zone', { query: '$region' }), named('filters', { type: 'adhoc' }));
  panels.push({ type: 'text', title: '$zone', options: { content: '' } });
  expect(await lint(dashboard({ panels, variables, more }))).toContain('No problems');
});

test('points at a variable that nothing uses, or only itself', async () => {
  const variables = [
    named('job'),
    named('host', { query: 'label_values(up{host="$host"}, host)', current: { text: '$job' } }),
  ];
  expect(await lint(dashboard({ variables }))).toMatchInlineSnapshot(`
    "docs/monitoring/ceph/ceph.dashboard.json:7:14 info  Variable \`job\` is used by no panel, query, title or link; remove it, or use it as \`$job\`.  dashboard-variable-is-used
      6 |   "templating": { "list": [
      7 |     {"name":"job","type":"custom","query":"a,b"},
        |              ^^^

    docs/monitoring/ceph/ceph.dashboard.json:8:14 info  Variable \`host\` is used by no panel, query, title or link; remove it, or use it as \`$host\`.  dashboard-variable-is-used
      7 |     {"name":"job","type":"custom","query":"a,b"},
      8 |     {"name":"host","type":"custom","query":"label_values(up{host=\\"$host\\"}, host)","current":{"text…
        |              ^^^^

    2 infos in 1 file.
    "
  `);
});

test('knows a link that passes all of them on', async () => {
  const more = { links: [{ title: 'Hosts', url: '/d/hosts?${__all_variables}' }] };
  expect(await lint(dashboard({ variables: [named('job')], more }))).toContain('No problems');
});
