import { expect, test } from 'vitest';
import { faultsOf, printSeries, readText, reportIn } from './read-text.ts';

const FILE = 'docs/monitoring/cloud/Stats.2026-11-23.00:00:41.2026-11-24.00:03:12.psv';
const TEXT = `#TEST: platform|1.115|APIMonitor_1763856041_|monitor-1.example.org|health-monitor|RegionOne
#STAT: 2026-11-23|00:00:41|2026-11-24|00:03:12
#RUN: 148|1480|43660
#ERRORS: 1|0|3|0|2
NETSTATS: 22200|0.41|1.17|1.21|1.92|6.40
#NOVASTATS: 8880|.79|1.87|1.91|2.52|9.32
VMCSTATS: 1480|12|30|31|41|88
BANDWIDTH: 296|3012|4362|4350|3511|5090
`;

test('reads who measured, when, what failed and how long it took', () => {
  const report = reportIn(FILE, TEXT);
  expect(faultsOf(FILE, TEXT)).toBe('');
  expect(printSeries(report)).toMatchInlineSnapshot(`
    "Neutron API [s]: 22200, errors ?, median 1.17, p95 1.92, max 6.4
    Nova API [s]: 8880, errors ?, median 1.87, p95 2.52, max 9.32
    Server creation [s]: 1480, errors ?, median 30, p95 41, max 88
    Network bandwidth [Mbit/s]: 296, errors ?, median 4362, p5 3511, max 5090"
  `);
  const { services, quirks, ...rest } = report;
  expect(rest).toMatchInlineSnapshot(`
    {
      "cloud": "health-monitor",
      "counters": [
        {
          "label": "Failed logins",
          "value": 1,
        },
        {
          "label": "Servers that timed out",
          "value": 0,
        },
        {
          "label": "API errors",
          "value": 3,
        },
        {
          "label": "API timeouts (last run)",
          "value": 0,
        },
        {
          "label": "Failed pings",
          "value": 2,
        },
      ],
      "facts": [
        [
          "Region",
          "RegionOne",
        ],
        [
          "Host",
          "monitor-1.example.org",
        ],
        [
          "Version",
          "1.115",
        ],
        [
          "Runs",
          "148; 1480 servers, 43660 calls",
        ],
      ],
      "format": "statistics",
      "period": {
        "from": "2026-11-23 00:00:41",
        "to": "2026-11-24 00:03:12",
      },
      "source": "openstack-health-monitor",
      "type": "health-report",
    }
  `);
  expect(readText(FILE, TEXT)?.names).toMatchInlineSnapshot(`
    [
      {
        "isFile": true,
        "kind": "health-report",
        "name": "Stats.2026-11-23.00:00:41.2026-11-24.00:03:12",
        "nameSpan": [
          0,
          0,
        ],
        "span": [
          0,
          331,
        ],
        "title": "health-monitor, 2026-11-23 to 2026-11-24",
      },
    ]
  `);
});

test('points at the field that is wrong', () => {
  const text = `#TEST: platform|1.115
#STAT: 2026-11-23|00:00:41|2026-13-24|00:03:12
#RUN: 148|many|43660
#ERRORS: 1|0
#NOTES: 1
NETSTATS: 22200|0.41|1.17|1.21|NaN|6.40
VOLSTATS: 3|0.41|1.17
NOVASTAT: 8880|0.79|1.87|1.91|2.52|9.32
VMCSTATS: 12.5|12|30|31|41|88
BANDWIDTH: 296|3012|3511|4350|4362|5090
LBSTATS: 90|0.87||2.17|3.00|3.33
all is well
PITIME: 8|9.7|10.6|11.3|13.6|13.9
PITIME: 8|9.7|10.6|11.3|13.6|13.9
`;
  expect(faultsOf(FILE, text)).toMatchInlineSnapshot(`
    "1:1 Found 2 fields in \`#TEST\`, expected 6: domain|version|prefix|host|project|region.
    2:28 Found \`2026-13-24\` in \`#STAT\`, expected a date such as \`2026-11-24\` and a time such as \`00:03:11\`.
    3:11 Found \`many\` in \`#RUN\`, expected a whole number.
    4:1 Found 2 fields in \`#ERRORS\`, expected 5 or 6 or 7: logins|VM timeouts|API errors|API timeouts|pings, then connections, then load balancers.
    5:1 warning Unknown line \`#NOTES\`, expected one of \`#TEST\`, \`#STAT\`, \`#RUN\` and \`#ERRORS\`.
    6:32 Found \`NaN\` as percentile of \`NETSTATS\`, expected a number such as \`1.18\`.
    7:11 Found 3 fields in \`VOLSTATS\`, expected 6: count|min|median|average|percentile|max.
    8:1 warning Unknown statistics \`NOVASTAT\`, did you mean \`NOVASTATS\`?
    9:11 Found the count \`12.5\` in \`VMCSTATS\`, expected a whole number.
    10:16 warning The values of \`BANDWIDTH\` are not in order, expected min ≤ 5th percentile ≤ median ≤ max: the fields are count|min|median|average|percentile|max.
    11:18 Found nothing as median of \`LBSTATS\`, expected a number such as \`1.18\`.
    12:1 Unexpected line in a statistics file, expected \`NAME: count|min|median|average|percentile|max\`: correct or remove it.
    14:1 Repeated line \`PITIME\`, expected each once: remove one."
  `);
});

test('leaves tables of other programs alone', () => {
  expect(readText('docs/prices.psv', 'flavor|price\nSCS-4V-16|0.12\n')).toBeUndefined();
  expect(readText('docs/note.eml', 'From: ada@example.org\nSubject: minutes\n\nAll is well.\n')).toBeUndefined();
});
