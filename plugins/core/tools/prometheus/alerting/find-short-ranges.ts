import type { Expression } from '../../promql/syntax-tree.ts';
import type { PromqlFault } from '../../promql/tokens.ts';
import { printDuration } from './print-duration.ts';

/** Ranges that hold too few samples for a function that compares samples, when targets are asked so often. */
export function* findShortRanges(nodes: readonly Expression[], scrapeSeconds: number): Generator<PromqlFault> {
  const said = new Set<number>();
  for (const node of nodes) {
    if (node.kind !== 'call' || !COMPARE_SAMPLES.has(node.called.name)) continue;
    const [range] = node.args;
    if (range?.kind !== 'range' || range.seconds === undefined || range.inner.kind !== 'selector') continue;
    // A recorded series has a sample for each evaluation, however often targets are asked.
    if (range.inner.name.includes(':') || range.seconds >= 4 * scrapeSeconds) continue;
    // An expression mostly has the same range in several places: once is enough.
    if (said.has(range.seconds)) continue;
    said.add(range.seconds);
    const scrape = printDuration(scrapeSeconds);
    const message = `Found \`${node.called.name}\` over ${printDuration(range.seconds)} of samples that come every ${scrape}, expected at least four of them, \`[${printDuration(4 * scrapeSeconds)}]\`, so that a missed scrape leaves enough to compare.`;
    yield { span: range.rangeSpan, message };
  }
}

/** Functions that need two samples in their range. */
const COMPARE_SAMPLES: ReadonlySet<string> = new Set(['delta', 'deriv', 'idelta', 'increase', 'irate', 'rate']);
