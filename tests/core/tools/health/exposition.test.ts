import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseExposition } from '../../../../plugins/core/tools/scs-health-monitor/parse-exposition.ts';
import { faultsOf, printSeries, readText, reportIn } from './read-text.ts';

const FILE = 'docs/monitoring/cloud/region-one.prom';
const START = `# HELP ssh_connections_total Total number of SSH connections
# TYPE ssh_connections_total counter
ssh_connections_total{cloud="region-one",command="ssh",host="192.0.2.21",status_code="200"} 8.0
ssh_connections_total{cloud="region-one",command="ssh",host="192.0.2.22",status_code="400"} 1.0
`;

function print(text: string): string {
  return [...parseExposition(text)]
    .map((line) => {
      if ('fault' in line) return `${line.fault.span[0]} ${line.fault.message}`;
      if ('note' in line) return `${line.note.keyword} ${line.note.name}: ${line.note.text}`;
      return `${line.sample.name} ${JSON.stringify(Object.fromEntries(line.sample.labels))} ${line.sample.value}`;
    })
    .join('\n');
}

test('reads samples in all forms that Prometheus reads', () => {
  const text = String.raw`# a comment
# HELP up 1 where the last scrape went well
# TYPE up gauge
up 1
up{} +1.5e-3 1764028800000
up { job = "etcd" , } NaN
up{path="C:\\etc",text="a \"b\"\nc"} -Inf
{"disk usage", device="sda"} .5
requests_total 3 # {trace_id="a1"} 0.5
`;
  expect(print(text)).toMatchInlineSnapshot(`
    "HELP up: 1 where the last scrape went well
    TYPE up: gauge
    up {} 1
    up {} 0.0015
    up {"job":"etcd"} NaN
    up {"path":"C:\\\\etc","text":"a \\"b\\"\\nc"} -Infinity
    disk usage {"device":"sda"} 0.5
    requests_total {} 3"
  `);
});

test('points at the character that is wrong, and reads on in the next line', () => {
  const text = String.raw`# TYPE up lamp
# HELP
up{job="etcd" 1
up{job=etcd} 1
up{job="etcd} 1
up{job="\t"} 1
up{job="a",job="b"} 1
up{="a"} 1
up
up one
up 1 soon
dash-ed 1
$up 1
`;
  expect(print(text)).toMatchInlineSnapshot(`
    "10 Unknown type \`lamp\` of \`up\`, expected \`counter\`, \`gauge\`, \`histogram\`, \`summary\` or \`untyped\`.
    17 Found \`# HELP\` without the name of a metric, expected one.
    36 Found labels that are not closed, expected \`,\` or \`}\`.
    45 Found no \`"\` before the value of label \`job\`, put it in quotes.
    60 Found a value of a label without its closing \`"\`, close it.
    77 Unknown escape \`\\t\` in the value of a label, expected \`\\\\\`, \`\\"\` or \`\\n\`.
    95 Repeated label \`job\`, expected each once: remove one.
    109 Found no name of a label, expected \`name="value"\` or the closing brace.
    119 Found no value of \`up\`, expected a number after the name and its labels.
    123 Found \`one\` as value of \`up\`, expected a number, \`NaN\`, \`+Inf\` or \`-Inf\`.
    132 Found \`soon\` after the value, expected a timestamp in milliseconds, or nothing.
    141 Unexpected \`-\` in the name of a metric, expected letters, digits, \`_\` and \`:\`.
    147 Unexpected \`$\` in the name of a metric, expected letters, digits, \`_\` and \`:\`."
  `);
});

test('sums up what was measured, and what failed', () => {
  const bucket = (le: string, value: number): string =>
    `openstack_http_response_time_bucket{cloud="region-one",le="${le}",method="GET",service_type="compute",status_code="200"} ${value}\n`;
  const text = `${START}# TYPE openstack_http_response_time histogram
${bucket('0.5', 20)}${bucket('1.0', 90)}${bucket('+Inf', 100)}openstack_http_response_time_count{service_type="compute",status_code="200"} 100
openstack_http_response_time_sum{service_type="compute",status_code="200"} 82.5
# TYPE openstack_http_requests_total counter
openstack_http_requests_total{service_type="compute",status_code="200"} 97
openstack_http_requests_total{service_type="compute",status_code="503"} 3
iperf3_bandwidth_sender_gigabits{receiver_name="vm1",sender_name="vm0"} 5.2
iperf3_bandwidth_sender_gigabits{receiver_name="vm0",sender_name="vm1"} 4.1
total_test_duration_seconds{job="SCS-Health-Monitor_from_2026-11-24T06:00:00Z_to_2026-11-24T06:11:02Z"} 662.4
total_test_duration_seconds{job="later"} NaN
python_info{version="3.10.11"} 1
`;
  const report = reportIn(FILE, text);
  expect(faultsOf(FILE, text)).toBe('');
  expect(printSeries(report)).toMatchInlineSnapshot(`
    "SSH login [s]: 9, errors 1, median ?, ?, max ?
    compute API [s]: 100, errors 3, median 0.714286, p95 1, max ?
    Bandwidth at the sender [Gbit/s]: 2, errors ?, median 4.65, p5 4.155, max 5.2
    Whole run [s]: 1, errors ?, median 662.4, p95 662.4, max 662.4"
  `);
  expect([report.cloud, report.period, report.facts]).toMatchInlineSnapshot(`
    [
      "region-one",
      {
        "from": "2026-11-24 06:00:00",
        "to": "2026-11-24 06:11:02",
      },
      [
        [
          "Job",
          "SCS-Health-Monitor_from_2026-11-24T06:00:00Z_to_2026-11-24T06:11:02Z, later",
        ],
      ],
    ]
  `);
  expect(readText(FILE, text)?.references.map(({ target }) => target)).toMatchInlineSnapshot(`
    [
      "ssh_connections_total",
      "openstack_http_response_time_bucket",
      "openstack_http_response_time_count",
      "openstack_http_response_time_sum",
      "openstack_http_requests_total",
      "iperf3_bandwidth_sender_gigabits",
      "total_test_duration_seconds",
    ]
  `);
});

test('reports what Prometheus or the Pushgateway refuses', () => {
  const text = `${START}# TYPE ssh_connections_total counter
ssh_connections_total{status_code="200",command="ssh",host="192.0.2.21",cloud="region-one"} 8.0
connectivity_tests_total 4
# TYPE connectivity_tests_total counter
# TYPE ssh_connect_duration_seconds histogram
ssh_connect_duration_seconds_bucket{host="192.0.2.21"} 4
ssh_connect_duration_seconds_bucket{host="192.0.2.21",le="slow"} 4
ssh_connect_duration_seconds_count -4
`;
  expect(faultsOf(FILE, text)).toMatchInlineSnapshot(`
    "5:3 Repeated \`# TYPE\` of \`ssh_connections_total\`, expected one: remove this line.
    6:1 Repeated sample of \`ssh_connections_total\` with the same labels, expected each once: remove one.
    8:3 Found \`# TYPE\` of \`connectivity_tests_total\` after its samples, expected it before them: move it up.
    10:1 Found a bucket of \`ssh_connect_duration_seconds\` without the label \`le\`, expected its upper bound there: a number or \`+Inf\`.
    11:1 Found a bucket of \`ssh_connect_duration_seconds\` with \`le\` \`slow\`, expected its upper bound there: a number or \`+Inf\`.
    12:1 warning Found -4 in \`ssh_connect_duration_seconds_count\`, which only counts: expected a number from 0."
  `);
});

test('leaves the metrics of other programs alone', () => {
  expect(readText(FILE, '# TYPE node_load1 gauge\nnode_load1 0.4\n')).toBeUndefined();
  expect(readText('page.md', START, 'text')).toBeUndefined();
});

const promtool = spawnSync('promtool', ['--version']).error === undefined;
if (!promtool) console.warn('Skipped: the text format is not compared with promtool, which is not installed.');

// One line each, below a line that is right. Names in quotes are newer than the promtool of some distributions.
const LINES = [
  'up 1',
  'up{} 1',
  'up{job="etcd",} 1',
  'up { job = "etcd" } 1 1764028800000',
  'up +Inf',
  'up nan',
  'up 1e3',
  'up .5',
  'up{path="C:\\\\etc\\n"} 1',
  '# a comment',
  '# HELP up',
  '# TYPE up gauge',
  'up{job="etcd" 1',
  'up{job=etcd} 1',
  'up{job="etcd} 1',
  'up{job="\\t"} 1',
  'up{job="a",job="b"} 1',
  'up{="a"} 1',
  'up',
  'up one',
  'up 1 soon',
  'dash-ed 1',
  '$up 1',
  '# TYPE up lamp',
  '# TYPE up gauge\n# TYPE up gauge',
  'up 1\n# TYPE up gauge',
  '# TYPE up histogram\nup_bucket{le="slow"} 1',
];

test.skipIf(!promtool)('lines are taken and refused as promtool does', () => {
  const wrong = LINES.filter((line) => {
    const { status, stderr } = spawnSync('promtool', ['check', 'metrics'], {
      input: `ssh_connections_total 1\n${line}\n`,
      encoding: 'utf8',
    });
    // 3 stands for advice on names, which is no refusal.
    const refused = status === 1;
    const ours = faultsOf(FILE, `ssh_connections_total 1\n${line}\n`);
    if (refused !== (ours !== '')) console.log(JSON.stringify(line), status, stderr, ours);
    return refused !== (ours !== '');
  });
  expect(wrong).toEqual([]);
});
