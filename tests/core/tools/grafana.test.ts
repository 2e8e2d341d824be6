// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Grafana writes its variables so.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMonitoringFile } from '../../../plugins/core/load/read-snippets.ts';
import type { Snippet } from '../../../plugins/core/model/snippet.ts';
import { indexLines } from '../../../plugins/core/model/span.ts';
import { grafana } from '../../../plugins/core/tools/grafana/index.ts';
import { lintFiles, loadFiles } from '../../support/lint-files.ts';

const FILE = 'docs/monitoring/ceph/ceph.dashboard.json';

function read(text: string, file = FILE): Snippet | undefined {
  return readMonitoringFile(file, text);
}

/** Findings as `line:column «what they point at» text`. */
function faults(text: string, file = FILE): string {
  const lines = indexLines(text);
  return (read(text, file)?.findings ?? [])
    .map(({ span, message, rule }) => {
      const { line, column } = lines.positionAt(span[0]);
      return `${line}:${column} «${text.slice(...span)}» ${rule} ${message}`;
    })
    .join('\n');
}

const panel = (more: object): object => ({ id: 2, type: 'timeseries', title: 'OSDs', ...more });
const query = (expr: string): object => panel({ targets: [{ refId: 'A', expr }] });

function dashboard(more: object): string {
  return JSON.stringify({ uid: 'ceph-osds', title: 'Ceph OSDs', schemaVersion: 39, panels: [], ...more }, null, 2);
}

describe('finds', () => {
  const ROW = { rows: [{ title: 'OSDs', panels: [{ ...query('ceph_osd_up'), span: 6 }] }] };

  test.each([
    ['a dashboard', dashboard({ panels: [query('ceph_osd_up')] })],
    ['one with rows, as they were before Grafana 5', JSON.stringify({ title: 'Ceph OSDs', ...ROW })],
    [
      'one as the API gives it out',
      JSON.stringify({ meta: {}, dashboard: JSON.parse(dashboard({ panels: [query('ceph_osd_up')] })) }),
    ],
    [
      'a resource',
      JSON.stringify({
        apiVersion: 'dashboard.grafana.app/v1beta1',
        kind: 'Dashboard',
        metadata: { name: 'ceph-osds' },
        spec: { title: 'Ceph OSDs', panels: [query('ceph_osd_up')] },
      }),
    ],
    [
      'a resource of schema version 2',
      JSON.stringify({
        kind: 'Dashboard',
        metadata: { name: 'ceph-osds' },
        spec: {
          title: 'Ceph OSDs',
          layout: {
            kind: 'GridLayout',
            spec: { items: [{ spec: { x: 0, y: 0, width: 6, height: 4, element: { name: 'up' } } }] },
          },
          elements: {
            up: {
              kind: 'Panel',
              spec: {
                title: 'OSDs',
                data: {
                  spec: {
                    queries: [
                      { spec: { query: { kind: 'DataQuery', group: 'prometheus', spec: { expr: 'ceph_osd_up' } } } },
                    ],
                  },
                },
                vizConfig: { kind: 'VizConfig', group: 'timeseries' },
              },
            },
          },
        },
      }),
    ],
  ])('%s', (_, text) => {
    const snippet = read(text);
    expect(snippet?.findings).toEqual([]);
    expect(snippet?.names.map(({ title }) => title)).toEqual(['Ceph OSDs']);
    expect(snippet?.references.map(({ target }) => target)).toEqual(['ceph_osd_up']);
  });

  test.each([
    ['a package', '{ "name": "ceph-dashboard", "scripts": {} }'],
    ['a test report', '[{ "elements": [{ "steps": [{ "rows": [{ "cells": [] }] }] }] }]'],
    ['a table', '{ "title": "OSDs", "rows": [[1, 2]], "columns": ["a", "b"] }'],
    ['a search page of Kibana', '{ "title": "Logs", "panels": [], "kibanaSavedObjectMeta": {} }'],
  ])('no dashboard in %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  test('dashboards in ConfigMaps, alone and in a list, each fault at its line of the YAML', () => {
    const map = `apiVersion: v1
kind: ConfigMap
metadata: { name: dashboards }
data:
  notes.txt: none
  ceph.json: |-
    {
      "title": "Ceph",
      "panels": [
        { "type": "stat", "title": "Health", "targets": [{ "expr": "max(ceph_health_status{job=\\"ceph\\"}" }] }
      ]
    }
`;
    expect(faults(map, 'docs/ceph.yaml')).toMatchInlineSnapshot(
      `"10:105 «» snippet-parses Found \`(\` without its \`)\`, close it."`,
    );
    expect(read(map, 'docs/ceph.yaml')?.names.map(({ name, isFile }) => [name, isFile])).toEqual([['ceph', true]]);
    const quoted = `apiVersion: v1\nkind: ConfigMap\ndata:\n  ceph.json: '{ "title": "Ceph", "panels": [{ "type": "stat", "title": "OSDs", "targets": [{ "expr": "sum(ceph_osd_up +)" }] }] }'\n`;
    expect(faults(quoted, 'docs/ceph.yaml')).toMatchInlineSnapshot(
      `"4:120 «)» snippet-parses Unexpected \`)\`, expected a metric, a function, a number or \`(\`."`,
    );
    const list = `apiVersion: v1\nkind: ConfigMapList\nitems:\n- ${map.trimEnd().replaceAll('\n', '\n  ')}\n`;
    expect(faults(list, 'docs/ceph.yaml')).toMatchInlineSnapshot(
      `"13:107 «» snippet-parses Found \`(\` without its \`)\`, close it."`,
    );
  });
});

test('checks a dashboard in a fence of a page, which names nothing', async () => {
  const page = `# Watching Ceph\n\n1. Import:\n\n   \`\`\`json\n   { "title": "Ceph", "panels": [\n     { "type": "stat", "title": "OSDs", "targets": [{ "expr": "sum(ceph_osd_up" }] }\n   ] }\n   \`\`\`\n`;
  expect(await lintFiles({ 'docs/ceph.md': page }, 'snippet-parses')).toMatchInlineSnapshot(`
    "docs/ceph.md:7:79 error  Found \`(\` without its \`)\`, close it.  snippet-parses
      6 |    { "title": "Ceph", "panels": [
      7 |      { "type": "stat", "title": "OSDs", "targets": [{ "expr": "sum(ceph_osd_up" }] }
        |                                                                               ^

    1 error in 1 file.
    "
  `);
  const { graph } = await loadFiles({ 'docs/ceph.md': page });
  expect([...graph.nodes.keys()]).toEqual(['docs/ceph.md']);
});

test('reads a resource that is written in YAML', () => {
  const text =
    'apiVersion: dashboard.grafana.app/v2beta1\nkind: Dashboard\nmetadata:\n  name: ceph-osds\nspec:\n  title: Ceph\n  elements:\n    up:\n      kind: Panel\n      spec:\n        title: OSDs\n        data: { spec: { queries: [{ spec: { query: { group: prometheus, spec: { expr: "sum(ceph_osd_up" } } } }] } }\n';
  expect(faults(text, 'docs/ceph.yaml')).toMatchInlineSnapshot(
    `"12:103 «» snippet-parses Found \`(\` without its \`)\`, close it."`,
  );
  expect(read(text, 'docs/ceph.yaml')?.names).toMatchObject([{ name: 'ceph-osds', title: 'Ceph' }]);
});

describe('PromQL', () => {
  test('is pointed at inside of a JSON text, behind its escapes', () => {
    expect(
      faults(dashboard({ panels: [query('sum(rate(ceph_osd_op{ceph_daemon="osd.1"}[5x]))\n> 0')] })),
    ).toMatchInlineSnapshot(
      `"13:64 «5x» snippet-parses Unexpected \`5x\`, expected a number such as \`1.5\` or a duration such as \`1h30m\`."`,
    );
  });

  test.each([
    'rate(ceph_osd_op{job="$job"}[$__rate_interval])',
    'increase(ceph_osd_op{job=~"${job:regex}", host!~`[[host]]`}[${__range_s}s:])',
    'sum by ($group, job) (ceph_osd_up) > $limit',
    'topk($n, ${metric}_total{$filter, job="a"})',
    '$aggregation by (host) (ceph_osd_up offset $shift)',
    'ceph_osd_op * $__range_s / $__interval_ms $operator 1',
    'ceph_osd_up{$label="a", host=$value}[[[interval]]:${step}s]',
    'label_replace(ceph_osd_up, "$group", "$1", "host", "(.*)") # $job isn\'t it',
    'ceph_osd_op @ ${__to:date:seconds}',
  ])('may have variables: %s', (expr) => {
    const names = [
      'job',
      'host',
      'group',
      'limit',
      'n',
      'metric',
      'filter',
      'aggregation',
      'shift',
      'operator',
      'label',
      'value',
      'step',
    ];
    const list = names.map((name) => ({ name, type: 'custom', query: 'a,b' }));
    const { findings } = read(dashboard({ panels: [query(expr)], templating: { list } })) as Snippet;
    expect(findings.filter(({ rule }) => rule !== 'dashboard-variable-is-used')).toEqual([]);
  });

  test.each([
    ['rate(ceph_osd_op{job="$job"}[$__rate_interval]'],
    ['sum by ($group (ceph_osd_up)'],
    ['ceph_osd_up{job="$job" host="a"}'],
    ['raet(ceph_osd_op[$__interval])'],
    ['ceph_osd_up{job=~"$job("}'],
    ['sum(ceph_osd_up) > > $limit'],
  ])('has faults beside its variables: %s', (expr) => {
    const list = ['job', 'group', 'limit'].map((name) => ({ name, type: 'custom' }));
    const { findings } = read(dashboard({ panels: [query(expr)], templating: { list } })) as Snippet;
    expect(findings.some(({ rule }) => rule === 'snippet-parses')).toBe(true);
  });

  test('is not looked for where another data source is asked', () => {
    const loki = { targets: [{ expr: '{app="ceph"} |= "slow ops"' }] };
    const panels = [
      panel({ id: 1, ...loki, datasource: { type: 'loki', uid: '${logs}' } }),
      panel({ id: 2, ...loki, datasource: '$logs' }),
      panel({ id: 3, ...loki }),
      panel({
        id: 4,
        datasource: { uid: '-- Mixed --' },
        targets: [{ ...loki.targets[0], datasource: { type: 'loki', uid: '$logs' } }],
      }),
    ];
    const list = [{ name: 'logs', type: 'datasource', query: 'loki' }];
    expect(faults(dashboard({ panels, templating: { list } }))).toBe('');
  });

  test('of variables and annotations is checked too, and gives metrics', () => {
    const list = [
      { name: 'job', type: 'query', query: { query: 'label_values(ceph_osd_up{job=~"$job, host)' } },
      { name: 'host', type: 'query', query: 'label_values(ceph_osd_metadata{job="$job"}, hostname)' },
      { name: 'top', type: 'query', query: 'query_result(topk(5, ceph_osd_op))' },
      { name: 'all', type: 'query', query: 'label_values(job)' },
    ];
    const annotations = { list: [{ name: 'Deployments', expr: 'changes(ceph_version[5m]) >' }] };
    const text = dashboard({ templating: { list }, annotations, panels: [query('up{a="$host$top$all$job"}')] });
    expect(faults(text)).toMatchInlineSnapshot(`
      "48:45 «» snippet-parses The expression ends too early, expected a metric, a function, a number or \`(\`.
      24:51 «\\"» snippet-parses Found a string that is never closed, close it with \`"\`."
    `);
    expect(
      read(text)
        ?.references.map(({ target }) => target)
        .sort(),
    ).toMatchInlineSnapshot(`
      [
        "ceph_osd_metadata",
        "ceph_osd_op",
        "ceph_osd_up",
        "ceph_version",
        "up",
      ]
    `);
  });

  test('with a variable in its name is no metric', () => {
    const text = dashboard({ panels: [query('ceph_${kind}_op + {__name__="$m"}')] });
    expect(read(text)?.references.map(({ target }) => target)).toEqual([]);
  });
});

test('reads panels of rows, collapsed ones among them, and shows them as grids', () => {
  const panels = [
    { ...query('ceph_health_status'), type: 'stat', title: 'Health', id: 1, gridPos: { x: 0, y: 0, w: 6, h: 4 } },
    {
      type: 'row',
      title: 'Disks',
      id: 2,
      panels: [{ ...query('ceph_osd_up'), id: 3, gridPos: { x: 20, y: 9, w: 12, h: 8 } }],
    },
    { type: 'row', title: 'Notes', id: 4, panels: [] },
    { type: 'text', title: 'Read me', id: 5, gridPos: { x: 0, y: 18, w: 24, h: 3 } },
  ];
  const list = [{ name: 'job', label: 'Cluster', type: 'query', query: { query: 'label_values(ceph_osd_up, job)' } }];
  const links = [
    { title: 'Service', url: 'https://handbook.example.org/services/ceph' },
    { title: 'Others', type: 'dashboards', tags: ['ceph'] },
  ];
  const snippet = read(dashboard({ panels, links, tags: ['ceph'], templating: { list } })) as Snippet;
  const [name] = snippet.names;
  if (name === undefined) throw new Error('no name');
  expect(grafana.view?.({ name, snippet }, { snippets: [snippet], alerts: [] })).toMatchInlineSnapshot(`
    [
      {
        "rows": [
          [
            "Tags",
            "ceph",
          ],
        ],
        "type": "facts",
      },
      {
        "tiles": [
          {
            "code": [
              "ceph_health_status",
            ],
            "height": 4,
            "note": "stat",
            "title": "Health",
            "width": 6,
            "x": 0,
            "y": 0,
          },
        ],
        "type": "grid",
        "width": 24,
      },
      {
        "tiles": [
          {
            "code": [
              "ceph_osd_up",
            ],
            "height": 8,
            "note": "timeseries",
            "title": "OSDs",
            "width": 4,
            "x": 20,
            "y": 0,
          },
        ],
        "title": "Disks",
        "type": "grid",
        "width": 24,
      },
      {
        "tiles": [
          {
            "code": [],
            "height": 3,
            "note": "text",
            "title": "Read me",
            "width": 24,
            "x": 0,
            "y": 0,
          },
        ],
        "title": "Notes",
        "type": "grid",
        "width": 24,
      },
      {
        "columns": [
          "Name",
          "Label",
          "Type",
          "Values",
        ],
        "rows": [
          [
            {
              "code": true,
              "text": "$job",
            },
            "Cluster",
            "query",
            {
              "code": true,
              "text": "label_values(ceph_osd_up, job)",
            },
          ],
        ],
        "title": "Variables",
        "type": "table",
      },
      {
        "columns": [
          "Link",
          "Address",
        ],
        "rows": [
          [
            {
              "text": "Service",
              "url": "https://handbook.example.org/services/ceph",
            },
            "https://handbook.example.org/services/ceph",
          ],
        ],
        "title": "Links",
        "type": "table",
      },
    ]
  `);
});

test('names a dashboard by its uid, or by its file, and by its title', () => {
  expect(read(dashboard({}))?.names).toMatchObject([{ kind: 'dashboard', name: 'ceph-osds', aliases: ['Ceph OSDs'] }]);
  expect(read(dashboard({ uid: undefined }))?.names).toMatchObject([
    { name: 'ceph', isFile: true, title: 'Ceph OSDs' },
  ]);
});

test('says what Grafana refuses', () => {
  expect(faults(dashboard({ uid: 'ceph/osds', title: '', panels: {} }))).toMatchInlineSnapshot(`
    "3:13 «» snippet-parses Found a dashboard without a title, add \`title\`: Grafana refuses it.
    2:11 «ceph/osds» snippet-parses Unexpected uid \`ceph/osds\`, expected at most 40 letters, digits, \`-\` and \`_\`: Grafana refuses the dashboard.
    5:13 «{}» snippet-parses Unexpected value for \`panels\`, expected a list: Grafana refuses the whole dashboard."
  `);
  expect(faults(dashboard({ panels: ['OSDs'], templating: { list: [{ type: 'custom' }] } }))).toMatchInlineSnapshot(`
    "10:7 «{
            "type": "custom"
          }» snippet-parses Found a variable without a name, give it one: Grafana shows an error on the dashboard.
    6:6 «OSDs» snippet-parses Unexpected panel, expected an object with \`type\` and \`title\`."
  `);
});

test('points at repeated panel ids and variables', () => {
  const list = [
    { name: 'job', type: 'textbox' },
    { name: 'job', type: 'custom' },
  ];
  const panels = [query('up{a="$job"}'), panel({ title: 'Hosts', type: 'text' })];
  expect(faults(dashboard({ panels, templating: { list } }))).toMatchInlineSnapshot(`
    "30:18 «job» name-is-unique Repeated variable \`job\`, expected each name once: rename one of them.
    18:13 «2» name-is-unique Repeated panel id \`2\`, expected each once: links to this panel lead to another; give it an id of its own."
  `);
});

test('leads to metrics, and to the alerts, runbooks and dashboards that its links name', async () => {
  const links = [
    { title: 'Runbook', url: 'https://handbook.example.org/runbooks/ceph/CephOSDDown#mitigation' },
    { title: 'Alert', url: '/alerts/CephOSDDown/' },
    { title: 'Hosts', url: '/d/ceph-hosts/hosts?var-job=$job' },
    { title: 'Elsewhere', url: 'https://wiki.example.org/runbooks/nobody' },
  ];
  const rules = 'groups:\n- name: ceph\n  rules:\n  - alert: CephOSDDown\n    expr: ceph_osd_up == 0\n';
  const files = {
    [FILE]: dashboard({ panels: [{ ...query('ceph_osd_up{job="a"} == 0'), links }] }),
    'docs/monitoring/ceph/hosts.json': dashboard({ uid: 'ceph-hosts', title: 'Hosts' }),
    'docs/monitoring/ceph/ceph.rules.yml': rules,
    'runbooks/ceph/CephOSDDown.md': '---\ndashboards: [Ceph OSDs, ceph-hosts]\n---\n\n# CephOSDDown\n',
  };
  const { graph } = await loadFiles(files);
  const shown = [...graph.edgesFrom('dashboard:ceph-osds'), ...graph.edgesTo('dashboard:ceph-osds')];
  expect(
    shown.map(
      ({ from, label, to, file, span }) =>
        `${from} ${label} ${to} «${(files[file as keyof typeof files] ?? '').slice(...span)}»`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "dashboard:ceph-osds links to runbooks/ceph/CephOSDDown.md «CephOSDDown»",
      "dashboard:ceph-osds links to alert:CephOSDDown «CephOSDDown»",
      "dashboard:ceph-osds links to dashboard:ceph-hosts «ceph-hosts»",
      "dashboard:ceph-osds uses metric:ceph_osd_up «ceph_osd_up»",
      "runbooks/ceph/CephOSDDown.md shown on dashboard:ceph-osds «Ceph OSDs»",
    ]
  `);
  expect(graph.unresolved).toEqual([]);
});

test('checks the provisioning of dashboards and data sources', () => {
  const providers =
    'apiVersion: 1\nproviders:\n  - name: default\n    type: files\n    options: { path: /var/lib/grafana/dashboards }\n  - folder: Ceph\n';
  expect(faults(providers, 'docs/dashboards.yml')).toMatchInlineSnapshot(`
    "6:5 «f» snippet-parses Found no \`name\` in one of \`providers\`, add it: Grafana does not start without.
    4:11 «files» snippet-parses Unexpected type \`files\` of a provider, expected \`file\`: Grafana has no other.
    6:5 «f» snippet-parses Found no \`options.path\` in a provider, add the folder that the dashboards lie in."
  `);
  const sources =
    'apiVersion: 1\ndatasources:\n  - name: Prometheus\n    type: prometheus\n    uid: metrics\n  - name: Thanos\n    uid: metrics\n';
  expect(faults(sources, 'docs/datasources.yml')).toMatchInlineSnapshot(`
    "6:5 «n» snippet-parses Found no \`type\` in one of \`datasources\`, add it: Grafana does not start without.
    7:10 «metrics» snippet-parses Repeated uid \`metrics\` of a data source, expected each once: choose another."
  `);
});

describe('bad input', () => {
  test('cut off: only the end is at fault, and the name stays', () => {
    const text = dashboard({ panels: [panel({ targets: [] })] });
    const half = text.slice(0, text.indexOf('"targets"'));
    expect(faults(half)).toMatchInlineSnapshot(
      `"9:23 «» snippet-parses The text ends too early, expected \`}\`: a part of it is missing."`,
    );
    expect(read(half)?.names.map(({ name }) => name)).toEqual(['ceph-osds']);
  });

  test('20 MB are read within two seconds of CPU time', () => {
    const one = readFileSync(new URL('../../../docs/monitoring/ceph/ceph.dashboard.json', import.meta.url), 'utf8');
    const { panels, ...rest } = JSON.parse(one);
    const size = JSON.stringify({ panels }, null, 2).length;
    const many = Array.from({ length: Math.ceil(20e6 / size) }, (_, copy) =>
      panels.map((panel: { id: number; targets?: { expr: string }[] }) => ({
        ...panel,
        id: copy * 100 + panel.id,
        targets: panel.targets?.map((target) => ({ ...target, expr: `${target.expr} > ${copy}` })),
      })),
    ).flat();
    const text = JSON.stringify({ ...rest, panels: many }, null, 2);
    const started = process.cpuUsage().user;
    const snippet = read(text);
    const seconds = (process.cpuUsage().user - started) / 1e6;
    console.log(
      `Dashboard of ${(text.length / 1e6).toFixed(0)} MB: ${many.length} panels in ${seconds.toFixed(2)} s of CPU time`,
    );
    expect(snippet?.findings.map(({ message }) => message)).toEqual([
      'Found more queries than are checked in one dashboard, those behind this one are not: split it.',
    ]);
    // 1.5 s alone and warm; garbage collection beside other work counts more than twice as much.
    expect(seconds).toBeLessThan(6);
  });

  test.each([
    ['a query of a million variables', `{"expr":"${'$a+'.repeat(1e6)}"}`],
    ['a text of nothing but quotes', `{"expr":"${'\\"'.repeat(1e6)}"}`],
    [
      'a thousand long queries',
      Array.from({ length: 1000 }, () => `{"expr":"${'$a + $b - '.repeat(100)}) $c"}`).join(),
    ],
    ['links without end', `{"expr":"up","legendFormat":"${'/d/a'.repeat(1e6)}"}`],
  ])('%s takes no longer than its length', (_, targets) => {
    const started = process.cpuUsage().user;
    read(`{"title":"Ceph","schemaVersion":39,"panels":[{"title":"OSDs","targets":[${targets}]}]}`);
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(3);
  });
});
