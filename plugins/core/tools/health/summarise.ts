import type { HealthSeries } from '../../model/health-report.ts';

type Summary = Pick<HealthSeries, 'count' | 'min' | 'median' | 'average' | 'percentile' | 'max'>;

/** Summarises what was measured as the monitors do it: the percentile is interpolated at position (n-1) x rank/100. */
export function summarise(values: Iterable<number>, rank: number): Summary {
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  if (count === 0) {
    return { count, min: undefined, median: undefined, average: undefined, percentile: undefined, max: undefined };
  }
  const sum = sorted.reduce((total, value) => total + value, 0);
  return {
    count,
    min: sorted[0],
    median: rounded(quantile(sorted, 50)),
    average: rounded(sum / count),
    percentile: { rank, value: rounded(quantile(sorted, rank)) },
    max: sorted[count - 1],
  };
}

function quantile(sorted: Float64Array, rank: number): number {
  const position = ((sorted.length - 1) * rank) / 100;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/** Six digits: what is measured is never more exact, and sums of binary fractions look untidy. */
export function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
