import { describe, expect, test } from 'vitest';
import { cpuMilliseconds } from '../../../support/cpu-milliseconds.ts';
import { lintFiles } from '../../../support/lint-files.ts';
import { faultsOf, readText } from './read-text.ts';

const PSV = '#STAT: 2026-11-23|00:00:41|2026-11-24|00:03:12\n';
const POINT = 'region-one,cmd=nova,method=list duration=1.2,return_code=0\n';
const METRIC = 'ssh_connections_total{host="192.0.2.21"} 1\n';
const RUN = 'export OS_CLOUD=region-one\n./api_monitor.sh -n 8\n';

/** A text of so many MB that begins as the monitor's do. */
function fill(
  start: string,
  unit: string,
  megabytes = start === POINT || start.startsWith(METRIC) || start.startsWith(POINT) ? 8 : 1,
): string {
  return start + unit.repeat(Math.floor((megabytes * 1024 * 1024 - start.length) / unit.length));
}

test.each([
  ['a.psv', fill(PSV, 'NETSTATS: 600|0.42|1.18|1.19|1.65|1.98\n', 20)],
  ['a.influx', fill(POINT, POINT, 20)],
  ['a.prom', fill(METRIC, METRIC, 20)],
  ['run.sh', fill(RUN, 'export OS_CLOUD=region-one\n', 20)],
])('%s of 20 MB is one Problem', (file, text) => {
  const start = cpuMilliseconds();
  expect(faultsOf(file, text)).toMatch(
    /^1:1 Found 20\.0 MB, expected at most [18] MB, so nothing of it is read: keep a shorter time in each file\.$/,
  );
  expect(cpuMilliseconds() - start).toBeLessThan(2000);
});

describe('the largest file that is read takes less than two seconds', () => {
  test.each([
    ['good statistics', 'a.psv', fill(PSV, 'NETSTATS: 600|0.42|1.18|1.19|1.65|1.98\n')],
    ['unknown statistics', 'a.psv', fill(PSV, 'NETSTAT: 600\n')],
    ['one line of pipes', 'a.psv', fill(`${PSV}NETSTATS: `, '|')],
    ['empty lines', 'a.psv', fill(PSV, '\n')],
    ['good points', 'a.influx', fill(POINT, POINT)],
    [
      'points of many states',
      'a.influx',
      POINT +
        Array.from(
          { length: 110_000 },
          (_, at) => `region-one,cmd=waitVM,method=s${at} duration=1,return_code=0 ${at}`,
        ).join('\n'),
    ],
    ['a name without end', 'a.influx', fill(POINT, 'a\\,')],
    ['quotes that never close', 'a.influx', fill(POINT, 'a b="\\"\n')],
    ['tags without end', 'a.influx', fill(`${POINT}region-one`, ',cmd=nova')],
    ['fields without end', 'a.influx', fill(`${POINT}region-one,cmd=nova duration=1`, ',a=1')],
    ['the same sample', 'a.prom', fill(METRIC, METRIC)],
    [
      'samples that differ',
      'a.prom',
      METRIC +
        Array.from({ length: 125_000 }, (_, at) => `ssh_connections_total{host="h${at}",status_code="200"} ${at}`).join(
          '\n',
        ),
    ],
    ['labels without end', 'a.prom', fill(`${METRIC}up{`, 'job="a",')],
    ['a label without end', 'a.prom', fill(`${METRIC}up{job="`, '\\n')],
    ['blanks', 'a.prom', fill(`${METRIC}up`, ' ')],
    ['open braces', 'a.prom', fill(METRIC, '{\n')],
    ['assignments', 'run.sh', fill(RUN, 'export OS_CLOUD=region-one\n')],
    ['an open quote', 'run.sh', fill(`${RUN}X="`, '\\"')],
    ['open substitutions', 'run.sh', fill(`${RUN}X=`, '$(')],
    ['unknown options', 'run.sh', fill('./api_monitor.sh', ' --os-clod')],
    ['continued lines', 'run.sh', fill(RUN, '\\\n')],
  ])('%s', (_, file, text) => {
    const start = cpuMilliseconds();
    const snippet = readText(file, text);
    expect(cpuMilliseconds() - start).toBeLessThan(2000);
    expect(snippet?.findings.length).toBeLessThanOrEqual(100);
    // What is kept of it is small, whatever the file's size.
    expect(JSON.stringify(snippet?.facts).length).toBeLessThan(100_000);
  });
});

test.each(['a.psv', 'a.influx', 'a.prom', 'run.sh'])('%s that is cut off anywhere is read, or left alone', (file) => {
  const text = {
    'a.psv': `${PSV}NETSTATS: 600|0.42|1.18|1.19|1.65|1.98`,
    'a.influx': `${POINT}region-one,cmd=a\\ b,method="c" duration="d" 12`,
    'a.prom': `# TYPE ssh_connections_total counter\n${METRIC}up{a="\\"b"} +Inf 12`,
    'run.sh': `${RUN}X="a\\"$(b)" Y='c'`,
  }[file];
  for (let end = 0; end <= (text ?? '').length; end++)
    expect(() => readText(file, (text ?? '').slice(0, end))).not.toThrow();
});

test('NUL, broken UTF-8 and names that would forge a report are Problems', async () => {
  const report = await lintFiles({
    'docs/index.md': '# Cloud\n',
    'docs/monitoring/cloud/nul.psv': `${PSV}NETSTATS: \u0000\n`,
    'docs/monitoring/cloud/bytes.influx': Buffer.concat([Buffer.from(POINT), Buffer.from([0xff, 0xfe])]),
    'docs/monitoring/cloud/forged.prom': `${METRIC}up{a="\u001b[2J\u202e\`"} \u001b[2J\n__proto__ 1\n`,
    'docs/monitoring/cloud/keys.influx': 'a,cmd=__proto__,method=constructor duration=1,return_code=0\n',
  });
  expect(report).toMatchInlineSnapshot(`
    "docs/monitoring/cloud/bytes.influx:2:1 error  A byte here is not UTF-8; save the file as UTF-8.  snippet-parses
      1 | region-one,cmd=nova,method=list duration=1.2,return_code=0
      2 | ��
        | ^

    docs/monitoring/cloud/forged.prom:2:16 error  Found \` [2J\` as value of \`up\`, expected a number, \`NaN\`, \`+Inf\` or \`-Inf\`.  snippet-parses
      1 | ssh_connections_total{host="192.0.2.21"} 1
      2 | up{a=" [2J \`"}  [2J
        |                ^^^^

    docs/monitoring/cloud/keys.influx:1:1 warning  Unknown command \`__proto__\` with method \`constructor\`, so the unit of its duration is not known: it is left out.  snippet-parses
      1 | a,cmd=__proto__,method=constructor duration=1,return_code=0
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/monitoring/cloud/nul.psv:2:11 error  The file contains a NUL character, it is not text; remove it.  snippet-parses
      1 | #STAT: 2026-11-23|00:00:41|2026-11-24|00:03:12
      2 | NETSTATS:
        |           ^

    3 errors, 1 warning in 5 files.
    "
  `);
});
