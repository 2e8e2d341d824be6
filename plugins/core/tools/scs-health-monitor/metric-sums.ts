import type { HealthGroup, HealthReport, HealthSeries } from '../../model/health-report.ts';
import { plainText } from '../../model/plain-text.ts';
import { summarise } from '../health/summarise.ts';
import { Histogram } from './histogram.ts';
import { type MetricMeaning, meaningOf } from './metric-meanings.ts';
import type { Sample } from './parse-exposition.ts';

interface Sum {
  label: string;
  group: HealthGroup;
  unit: string;
  rank: 5 | 95;
  histogram: Histogram;
  values: number[];
  /** By the counter, where there is one. */
  counted: number;
  errors: number | undefined;
}

/** Sums up the monitor's samples by what they measure, while they are read. */
export class MetricSums {
  private readonly sums = new Map<string, Sum>();
  private readonly clouds = new Set<string>();
  private readonly jobs = new Set<string>();
  private readonly quirks = new Set<string>();

  /** Adds a sample; false for one that the monitor's metrics do not have, such as those of its Python process. */
  add({ name, labels, value }: Sample): boolean {
    const metric = meaningOf(name);
    if (metric === undefined) return false;
    if (!name.endsWith('_created')) this.addTo(metric, name, labels, value);
    this.note(metric.quirk);
    if (name.endsWith('_created'))
      this.note('A metric that ends in `_created` is the time at which the client began to count, and no count.');
    this.keep(this.clouds, labels.get('cloud'));
    this.keep(this.jobs, labels.get('job'));
    return true;
  }

  report(file: string): HealthReport {
    const jobs = [...this.jobs];
    return {
      type: 'health-report',
      source: 'scs-health-monitor',
      format: 'exposition',
      cloud: this.clouds.size === 0 ? undefined : [...this.clouds].join(', '),
      facts: jobs.length === 0 ? [] : [['Job', jobs.join(', ')]],
      period: periodOf([...jobs, file]),
      services: [...this.sums.values()].map(toSeries),
      counters: [],
      quirks: [...this.quirks],
    };
  }

  private addTo(
    { label, group, unit, rank, failed }: MetricMeaning,
    name: string,
    labels: Sample['labels'],
    value: number,
  ): void {
    const key = label(labels);
    // What is not a number measures nothing.
    if (!Number.isFinite(value) || (this.sums.size >= MOST_SUMS && !this.sums.has(key))) return;
    const sum = this.sums.get(key) ?? {
      label: key,
      group,
      unit,
      rank,
      histogram: new Histogram(),
      values: [],
      counted: 0,
      errors: undefined,
    };
    this.sums.set(key, sum);
    if (name.endsWith('_bucket')) sum.histogram.addBucket(boundOf(labels.get('le')), value);
    else if (name.endsWith('_count')) sum.histogram.count += value;
    else if (name.endsWith('_sum')) sum.histogram.sum += value;
    else if (name.endsWith('_total')) {
      sum.counted += value;
      sum.errors = (sum.errors ?? 0) + (failed(labels.get('status_code') ?? '') ? value : 0);
    } else sum.values.push(value);
  }

  private note(quirk: string | undefined): void {
    if (quirk !== undefined) this.quirks.add(quirk);
  }

  private keep(names: Set<string>, name: string | undefined): void {
    if (name !== undefined && names.size < MOST_NAMES) names.add(plainText(name));
  }
}

const MOST_SUMS = 200;
const MOST_NAMES = 5;

function boundOf(le: string | undefined): number {
  return le === '+Inf' ? Infinity : Number(le ?? Number.NaN);
}

function toSeries({ label, group, unit, rank, histogram, values, counted, errors }: Sum): HealthSeries {
  const about = { name: label, label: plainText(label, 60), group, unit };
  if (values.length > 0) return { ...about, ...summarise(values, rank), errors };
  const { count, sum } = histogram;
  const value = histogram.quantile(95);
  return {
    ...about,
    count: counted || count,
    errors,
    min: undefined,
    median: histogram.quantile(50),
    average: count === 0 ? undefined : Number((sum / count).toPrecision(6)),
    percentile: value === undefined ? undefined : { rank: 95, value },
    max: undefined,
  };
}

/** The name of a job, and of a file that is called after it, says from when to when a run went. */
function periodOf(names: readonly string[]): HealthReport['period'] {
  for (const name of names) {
    const [, from, to] = PERIOD.exec(name) ?? [];
    if (from !== undefined && to !== undefined) return { from: readable(from), to: readable(to) };
  }
  return undefined;
}

const PERIOD = /_from_(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)_to_(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/;

function readable(time: string): string {
  return time.replace('T', ' ').replace('Z', '');
}
