import type { HealthReport, HealthSeries } from '../../model/health-report.ts';
import { plainText } from '../../model/plain-text.ts';
import { summarise } from '../health/summarise.ts';
import type { Point } from './parse-points.ts';
import type { PointMeaning } from './point-meanings.ts';

interface Sum {
  name: string;
  meaning: PointMeaning;
  values: number[];
  count: number;
  errors: number;
  timeouts: number;
}

/** Sums up points by what they measure, while they are read. */
export class PointSums {
  private readonly sums = new Map<string, Sum>();
  private readonly clouds = new Set<string>();
  private first: string | undefined;
  private last: string | undefined;

  add(point: Point, meaning: PointMeaning, duration: number, returnCode: number): void {
    if (this.clouds.size < MOST_CLOUDS) this.clouds.add(plainText(point.measurement));
    this.first = earlier(point.timestamp, this.first);
    this.last = later(point.timestamp, this.last);
    const key = meaning.label;
    const sum = this.sums.get(key) ?? {
      name: point.tags.get('cmd') ?? '',
      meaning,
      values: [],
      count: 0,
      errors: 0,
      timeouts: 0,
    };
    // A crafted file makes up states to wait for; what is beyond any real number of them is not shown.
    if (this.sums.size >= MOST_SUMS && !this.sums.has(key)) return;
    this.sums.set(key, sum);
    // A failed measurement of bandwidth is sent as 0, which is no bandwidth.
    if (meaning.returnCode !== 'flag' || returnCode === 0 || duration > 0) sum.values.push(duration);
    sum.count++;
    if (meaning.returnCode === 'count') sum.errors += returnCode;
    else if (returnCode !== 0) sum.errors++;
    if (meaning.returnCode === 'code' && returnCode === 2) sum.timeouts++;
  }

  report(): HealthReport {
    const sums = [...this.sums.values()];
    return {
      type: 'health-report',
      source: 'openstack-health-monitor',
      format: 'line protocol',
      cloud: this.clouds.size === 0 ? undefined : [...this.clouds].join(', '),
      // Each run ends with one such point.
      facts: sums.flatMap(({ name, count }) => (name === 'totDur' ? [['Runs', String(count)] as const] : [])),
      period: this.period(),
      services: sums.filter(({ meaning }) => meaning.returnCode !== 'count').map(toSeries),
      counters: sums.flatMap(({ meaning: { label, returnCode }, errors }) =>
        returnCode === 'count' ? [{ label, value: errors }] : [],
      ),
      quirks: quirksOf(sums),
    };
  }

  private period(): HealthReport['period'] {
    if (this.first === undefined || this.last === undefined) return undefined;
    const [from, to] = [toTime(this.first), toTime(this.last)];
    return from === undefined || to === undefined ? undefined : { from, to };
  }
}

const MOST_CLOUDS = 5;
const MOST_SUMS = 200;

function toSeries({ name, meaning, values, count, errors }: Sum): HealthSeries {
  const { label, group, unit, rank, returnCode } = meaning;
  const known = returnCode === 'none' ? undefined : errors;
  return { name, label: plainText(label, 60), group, unit, ...summarise(values, rank), count, errors: known };
}

function quirksOf(sums: readonly Sum[]): string[] {
  const has = (test: (sum: Sum) => boolean): boolean => sums.some(test);
  const timeouts = sums.reduce((total, sum) => total + sum.timeouts, 0);
  const quirks: [boolean, string][] = [
    [
      has(({ meaning }) => meaning.unit !== 's'),
      'The field `duration` is not always a time: its unit depends on the tag `cmd`, and each value here stands in its own.',
    ],
    [
      has(({ meaning }) => meaning.rank === 5),
      'The percentile is the 5th where little is bad (bandwidth, disk operations), and the 95th for all else.',
    ],
    [
      has(({ meaning }) => meaning.returnCode === 'none'),
      'The field `return_code` of the benchmarks of processor and disk is always 0: their errors are unknown, not none.',
    ],
    [
      timeouts > 0,
      `A timeout has \`return_code\` 2, so sums of the field, such as the panels of the monitor's own dashboard, count it twice: here ${timeouts} of them count once.`,
    ],
    [
      has(({ meaning }) => meaning.returnCode === 'failures'),
      'For logins, pings and the load balancer `return_code` is a number of failed steps, or an exit code: here a measurement that failed counts once.',
    ],
    [
      has(({ meaning }) => meaning.returnCode === 'count'),
      'Failed pings are sent twice, with the methods `stats` and `errors`: a sum over `ping` counts them double. With `errors` and `retries` the duration is always 1 and means nothing.',
    ],
    [
      has(({ name }) => name === 'LBconn'),
      'The load balancer is measured in tenths of a second, for one request more than it has members.',
    ],
  ];
  return quirks.flatMap(([applies, sentence]) => (applies ? [sentence] : []));
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && Number(b) <= Number(a)) ? b : a;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && Number(b) >= Number(a)) ? b : a;
}

/** The unit is not written: a time of our days has 10 digits in seconds, 13, 16 or 19 in smaller ones. */
function toTime(timestamp: string): string | undefined {
  const seconds = Number(timestamp) / 10 ** (timestamp.length - 10);
  if (![10, 13, 16, 19].includes(timestamp.length) || !Number.isFinite(seconds)) return undefined;
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
