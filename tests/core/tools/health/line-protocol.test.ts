import { expect, test } from 'vitest';
import { parsePoints } from '../../../../plugins/core/tools/openstack-health-monitor/parse-points.ts';
import { faultsOf, printSeries, readText, reportIn } from './read-text.ts';

const FILE = 'docs/monitoring/cloud/region-one.influx';

/** Each point or fault in a line, as `measurement tags fields timestamp`. */
function print(text: string): string {
  return [...parsePoints(text)]
    .map((read) => {
      if ('fault' in read) return `${read.fault.span[0]} ${read.fault.message}`;
      const { measurement, tags, fields, timestamp } = read.point;
      return JSON.stringify([measurement, Object.fromEntries(tags), Object.fromEntries(fields), timestamp]);
    })
    .join('\n');
}

test('reads escapes, all types of fields, comments and timestamps', () => {
  const text = String.raw`# written by telegraf
region\ one,cmd=nova,az=a\,b,key\=x=c\ d duration=1.5e0,return_code=0i,calls=7u,ok=true,late=F,note="a \"b\" \\ c,d=e" 1764028800000000000

region-one,cmd=nova duration=-.5
`.replace('\n\n', '\r\n\n');
  expect(print(text)).toMatchInlineSnapshot(`
    "["region one",{"cmd":"nova","az":"a,b","key=x":"c d"},{"duration":{"type":"float","number":1.5},"return_code":{"type":"integer","number":0},"calls":{"type":"unsigned","number":7},"ok":{"type":"boolean","boolean":true},"late":{"type":"boolean","boolean":false},"note":{"type":"string","string":"a \\"b\\" \\\\ c,d=e"}},"1764028800000000000"]
    ["region-one",{"cmd":"nova"},{"duration":{"type":"float","number":-0.5}},null]"
  `);
});

test('points at the character that is wrong, and reads on in the next line', () => {
  const text = `region-one,cmd=,method=list duration=1,return_code=0
region-one,cmd=nova,method duration=1
region-one,cmd=nova,cmd=glance duration=1
region-one,cmd=nova
region-one duration=NaN
region-one duration=+Inf
region-one duration=1.2.3
region-one duration=0x1f
region-one duration=
region-one duration=1 yesterday
region-one duration=1,note="open
,cmd=nova duration=1
region-one duration=1"`;
  expect(print(text)).toMatchInlineSnapshot(`
    "15 Found an empty value of tag \`cmd\`, InfluxDB refuses the point: write one, or leave the tag or field out.
    79 Found tag \`method\` without a value, expected \`tag=value\`.
    111 Repeated tag \`cmd\`, expected each once: remove one.
    152 Found no fields, expected a space and \`field=value\` after the tags.
    173 Found \`NaN\` as a field's value, InfluxDB has no such number: leave the field out.
    197 Found \`+Inf\` as a field's value, InfluxDB has no such number: leave the field out.
    222 Found \`1.2.3\` as a field's value, expected a number, a text in \`"\` or a boolean.
    248 Found \`0x1f\` as a field's value, expected a number, a text in \`"\` or a boolean.
    273 Found a field without a value, expected a number, a text in \`"\` or a boolean.
    296 Found \`yesterday\` after the fields, expected a timestamp as a whole number, or nothing.
    ["region-one",{},{"duration":{"type":"float","number":1},"note":{"type":"string","string":"open\\n,cmd=nova duration=1\\nregion-one duration=1"}},null]"
  `);
});

test('knows the unit of a duration, and what a return code means, by the tags', () => {
  const points = [
    ['nova', 'boot', '4.63', 0],
    ['nova', 'boot', '48.20', 2],
    ['waitVM', 'ACTIVE', '20', 0],
    ['waitVM', 'XDELX', '9', 0],
    ['ssh', 'JHVM0', '41', 2],
    ['fioBW', 'JHVM0', '253.9', 0],
    ['fioBW', 'JHVM1', '201.3', 0],
    ['iperf3', 's0', '5.20', 0],
    ['iperf3', 's1', '0', 1],
    ['LBconn', '8', '7.43', 0],
    ['ping', 'stats', '2', 1],
    ['ping', 'errors', '1', 1],
    ['totDur', '800', '.63', 0],
  ];
  const text = points
    .map(
      ([cmd, method, duration, code], at) =>
        `region-one,cmd=${cmd},method=${method} duration=${duration},return_code=${code} 17640288${at + 10}`,
    )
    .join('\n');
  const report = reportIn(FILE, text);
  expect(faultsOf(FILE, text)).toBe('');
  expect(printSeries(report)).toMatchInlineSnapshot(`
    "nova API [s]: 2, errors 1, median 26.415, p95 46.0215, max 48.2
    VM until ACTIVE [s]: 1, errors 0, median 20, p95 20, max 20
    VM gone [s]: 1, errors 0, median 9, p95 9, max 9
    SSH login [s]: 1, errors 1, median 41, p95 41, max 41
    Disk bandwidth [MiB/s]: 2, errors ?, median 227.6, p5 203.93, max 253.9
    Network bandwidth [Gbit/s]: 2, errors 1, median 5.2, p5 5.2, max 5.2
    Requests through the load balancer [s/10]: 1, errors 0, median 7.43, p95 7.43, max 7.43
    Retries of pings []: 1, errors 1, median 2, p95 2, max 2
    Run, 10 is as slow as allowed []: 1, errors 0, median 0.63, p95 0.63, max 0.63"
  `);
  expect([report.cloud, report.period, report.facts, report.counters]).toMatchInlineSnapshot(`
    [
      "region-one",
      {
        "from": "2025-11-25 00:00:10",
        "to": "2025-11-25 00:00:22",
      },
      [
        [
          "Runs",
          "1",
        ],
      ],
      [
        {
          "label": "Failed pings",
          "value": 1,
        },
      ],
    ]
  `);
  expect(report.quirks).toHaveLength(7);
});

test('says what it cannot use', () => {
  const text = `region-one,cmd=nova,method=list duration=1.2,return_code=0
region-one,cmd=disks,method=list duration=1.2,return_code=0
region-one,host=monitor-1 uptime=12i
region-one,cmd=nova,method=list duration="1.2",return_code=0`;
  expect(faultsOf(FILE, text)).toMatchInlineSnapshot(`
    "2:1 warning Unknown command \`disks\` with method \`list\`, so the unit of its duration is not known: it is left out.
    3:1 warning Found a point without the tag \`cmd\`, expected all four of \`cmd\`, \`method\`, \`duration\` and \`return_code\`.
    4:1 warning Found a point without the number \`duration\`, expected all four of \`cmd\`, \`method\`, \`duration\` and \`return_code\`."
  `);
});

test('leaves the points of other programs alone', () => {
  expect(readText(FILE, 'cpu,host=web-1,cmd=list usage=0.64 1764028800000000000\n')).toBeUndefined();
  expect(readText('notes.txt', 'region-one,cmd=nova,method=list duration=1,return_code=0')).toBeUndefined();
  expect(readText('page.md', 'region-one,cmd=nova,method=list duration=1,return_code=0', 'influx')?.names).toEqual([]);
});
