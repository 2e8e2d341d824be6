import type { HealthGroup, HealthReport, HealthSeries } from '../../model/health-report.ts';
import type { View, ViewBars, ViewCell } from '../../model/view.ts';
import { viewQuirks } from './view-quirks.ts';

/** A report as facts, a table for each group of what was measured, and bars of the latencies at the bad end. */
export function viewReport(report: HealthReport): View {
  const { services, counters, quirks } = report;
  return [
    { type: 'facts', rows: factsOf(report) },
    ...GROUPS.flatMap(([group, title]) => {
      const own = services.filter((series) => series.group === group);
      return own.length === 0 ? [] : [tableOf(title, own), ...barsOf(title, own)];
    }),
    ...(counters.length === 0 ? [] : [countersOf(counters)]),
    ...viewQuirks(quirks),
  ];
}

const GROUPS: readonly (readonly [HealthGroup, string])[] = [
  ['api', 'API calls'],
  ['resource', 'Resources'],
  ['connection', 'Connections'],
  ['benchmark', 'Benchmarks'],
  ['run', 'Whole runs'],
];

function factsOf({ cloud, period, source, facts }: HealthReport): [string, ViewCell][] {
  return [
    ...(cloud === undefined ? [] : [['Cloud', cloud] as [string, ViewCell]]),
    ...(period === undefined ? [] : [['Period', `${period.from} to ${period.to}`] as [string, ViewCell]]),
    ['Measured by', { text: source, code: true }],
    ...facts.map(([name, value]): [string, ViewCell] => [name, value]),
  ];
}

function tableOf(title: string, series: readonly HealthSeries[]): View[number] {
  return {
    type: 'table',
    title,
    columns: ['What', 'Count', 'Errors', 'Median', 'Percentile', 'Max'],
    rows: series.map(({ label, count, errors, median, percentile, max, unit }) => [
      label,
      String(count),
      errors === undefined ? 'unknown' : String(errors),
      inUnit(median, unit),
      percentile === undefined ? '' : `${inUnit(percentile.value, unit)} (${ordinal(percentile.rank)})`,
      inUnit(max, unit),
    ]),
  };
}

function inUnit(value: number | undefined, unit: string): string {
  return value === undefined ? '' : `${value} ${unit}`.trim();
}

function ordinal(rank: number): string {
  return `${rank}th`;
}

/** Bars stand on one scale, so only durations are drawn, and each group for itself. */
function barsOf(title: string, series: readonly HealthSeries[]): ViewBars[] {
  const rows = series.flatMap(({ label, unit, count, percentile }) =>
    unit !== 's' || percentile?.rank !== 95 ? [] : [{ label, value: percentile.value, note: `${count} measured` }],
  );
  return rows.length < 2 ? [] : [{ type: 'bars', title: `${title}: 95th percentile`, unit: 's', rows }];
}

function countersOf(counters: HealthReport['counters']): View[number] {
  return { type: 'facts', title: 'Counts', rows: counters.map(({ label, value }) => [label, String(value)] as const) };
}
