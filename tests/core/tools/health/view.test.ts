import { expect, test } from 'vitest';
import { viewOf } from '../../../../plugins/core/index.ts';
import type { Graph, Node } from '../../../../plugins/core/model/graph.ts';
import type { Handbook } from '../../../../plugins/core/model/handbook.ts';
import { lintFiles, loadFiles } from '../../../support/lint-files.ts';

const POINTS = [
  'nova,method=boot duration=4.63',
  'nova,method=list duration=2.32',
  'neutron,method=net-create duration=1.60',
  'fioBW,method=JHVM0 duration=253.9',
]
  .map((point) => `region-one,cmd=${point},return_code=0`)
  .join('\n');

const FILES = {
  'docs/index.md':
    '# Cloud\n\n[What was measured](monitoring/cloud/week.influx), [how](monitoring/cloud/run-region-one.sh), [notes](notes.sh).\n',
  'docs/notes.sh': 'echo notes\n',
  'docs/monitoring/cloud/week.influx': POINTS,
  'docs/monitoring/cloud/night/week.psv':
    '#TEST: platform|1.115|APIMonitor_1_|monitor-1|region-one|RegionOne\nNETSTATS: 600|0.42|1.18|1.19|1.65|1.98\n',
  'docs/monitoring/cloud/run-region-one.sh':
    'export OS_CLOUD=region-one\nexec ./api_monitor.sh -n 8 -M -S region-one "$@"\n',
  'docs/monitoring/cloud/pushed.prom': 'iperf3_bandwidth_sender_gigabits{cloud="region-one",sender_name="vm0"} 5.2\n',
};

function page(handbook: Handbook, graph: Graph, id: string): unknown {
  const node = graph.nodes.get(id) as Node;
  return [node.address, node.title, ...viewOf(node, handbook)];
}

test('a report is a page with tables in the right units, bars and what must be known to read it', async () => {
  const { handbook, graph } = await loadFiles(FILES);
  const reports = [...graph.nodes.values()].filter(({ kind }) => kind === 'health-report');
  expect(reports.map(({ id, address }) => `${id} ${address}`)).toMatchInlineSnapshot(`
    [
      "health-report:docs/monitoring/cloud/week.influx /health/docs-monitoring-cloud-week.influx",
      "health-report:pushed /health/pushed",
      "health-report:week /health/week",
    ]
  `);
  expect(page(handbook, graph, 'health-report:docs/monitoring/cloud/week.influx')).toMatchInlineSnapshot(`
    [
      "/health/docs-monitoring-cloud-week.influx",
      "region-one",
      {
        "rows": [
          [
            "Cloud",
            "region-one",
          ],
          [
            "Measured by",
            {
              "code": true,
              "text": "openstack-health-monitor",
            },
          ],
        ],
        "type": "facts",
      },
      {
        "columns": [
          "What",
          "Count",
          "Errors",
          "Median",
          "Percentile",
          "Max",
        ],
        "rows": [
          [
            "nova API",
            "2",
            "0",
            "3.475 s",
            "4.5145 s (95th)",
            "4.63 s",
          ],
          [
            "neutron API",
            "1",
            "0",
            "1.6 s",
            "1.6 s (95th)",
            "1.6 s",
          ],
        ],
        "title": "API calls",
        "type": "table",
      },
      {
        "rows": [
          {
            "label": "nova API",
            "note": "2 measured",
            "value": 4.5145,
          },
          {
            "label": "neutron API",
            "note": "1 measured",
            "value": 1.6,
          },
        ],
        "title": "API calls: 95th percentile",
        "type": "bars",
        "unit": "s",
      },
      {
        "columns": [
          "What",
          "Count",
          "Errors",
          "Median",
          "Percentile",
          "Max",
        ],
        "rows": [
          [
            "Disk bandwidth",
            "1",
            "unknown",
            "253.9 MiB/s",
            "253.9 MiB/s (5th)",
            "253.9 MiB/s",
          ],
        ],
        "title": "Benchmarks",
        "type": "table",
      },
      {
        "columns": [
          "How to read this",
        ],
        "rows": [
          [
            "The field \`duration\` is not always a time: its unit depends on the tag \`cmd\`, and each value here stands in its own.",
          ],
          [
            "The percentile is the 5th where little is bad (bandwidth, disk operations), and the 95th for all else.",
          ],
          [
            "The field \`return_code\` of the benchmarks of processor and disk is always 0: their errors are unknown, not none.",
          ],
        ],
        "type": "table",
      },
    ]
  `);
});

test('a configuration is a page, and its reports point at it', async () => {
  const { handbook, graph } = await loadFiles(FILES);
  const id = 'health-configuration:run-region-one';
  expect(page(handbook, graph, id)).toMatchInlineSnapshot(`
    [
      "/health-monitors/run-region-one",
      "run-region-one",
      {
        "rows": [
          [
            "OS_CLOUD",
            "region-one",
          ],
        ],
        "title": "Settings",
        "type": "facts",
      },
      {
        "columns": [
          "Option",
          "Meaning",
        ],
        "rows": [
          [
            {
              "code": true,
              "text": "-n 8",
            },
            "Servers to create, besides the jump hosts",
          ],
          [
            {
              "code": true,
              "text": "-M",
            },
            "Measures disks (fio)",
          ],
          [
            {
              "code": true,
              "text": "-S region-one",
            },
            "Sends points to InfluxDB by a local telegraf, under this measurement",
          ],
        ],
        "title": "What it does",
        "type": "table",
      },
      {
        "columns": [
          "How to read this",
        ],
        "rows": [
          [
            "Points go to the local telegraf on port 8186, and the reply is not read: a point that is refused is lost without a word.",
          ],
          [
            "It runs until somebody ends it.",
          ],
        ],
        "type": "table",
      },
    ]
  `);
  expect(graph.edgesTo(id).map(({ from, label }) => `${from} ${label}`)).toMatchInlineSnapshot(`
    [
      "health-report:week measured by",
      "health-report:docs/monitoring/cloud/week.influx measured by",
    ]
  `);
  expect(
    graph.edgesTo('metric:iperf3_bandwidth_sender_gigabits').map(({ from, label }) => `${from} ${label}`),
  ).toMatchInlineSnapshot(`
    [
      "health-report:pushed holds",
    ]
  `);
});

test('pages may link the files that a tool has read, and no others of their kind', async () => {
  expect(await lintFiles(FILES, 'reference-resolves')).toMatchInlineSnapshot(`
    "docs/index.md:3:103 error  \`docs/notes.sh\` is not of a type that the site publishes; show its text in a fence, or link to the repository.  reference-resolves
      3 | …on-one.sh), [notes](notes.sh).
        |                      ^^^^^^^^

    1 error in 5 files.
    "
  `);
});
