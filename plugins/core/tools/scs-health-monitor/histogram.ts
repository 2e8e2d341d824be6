import { rounded } from '../health/summarise.ts';

/** The buckets of one or more histograms, added up by their upper bounds. */
export class Histogram {
  count = 0;
  sum = 0;
  private readonly buckets = new Map<number, number>();

  addBucket(bound: number, cumulative: number): void {
    this.buckets.set(bound, (this.buckets.get(bound) ?? 0) + cumulative);
  }

  /** Estimated as Prometheus' `histogram_quantile` does it: evenly spread within a bucket, which starts at 0. */
  quantile(rank: number): number | undefined {
    const sorted = [...this.buckets].sort(([a], [b]) => a - b);
    const total = sorted.at(-1)?.[1] ?? 0;
    if (sorted.at(-1)?.[0] !== Infinity || total <= 0) return undefined;
    const wanted = (total * rank) / 100;
    const at = sorted.findIndex(([, cumulative]) => cumulative >= wanted);
    const [bound, cumulative] = sorted[at] ?? [Infinity, 0];
    const [lower, below] = sorted[at - 1] ?? [0, 0];
    if (bound === Infinity) return lower;
    return rounded(cumulative === below ? bound : lower + ((bound - lower) * (wanted - below)) / (cumulative - below));
  }
}
