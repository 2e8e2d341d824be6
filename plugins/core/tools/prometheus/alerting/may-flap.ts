import type { Expression } from '../../promql/syntax-tree.ts';

/**
 * Whether one odd sample is enough to fire: the expression looks at single samples, and at nothing that smooths them,
 * only ever grows, or waits already. Where it cannot be known, the answer is no.
 */
export function mayFlap(nodes: readonly Expression[]): boolean {
  let selects = false;
  for (const node of nodes) {
    if (node.kind === 'range' || node.kind === 'subquery') return false;
    if (node.kind === 'call' && STEADY.has(node.called.name)) return false;
    // What was there and is gone has been away for five minutes already, as with `absent`.
    if (node.kind === 'binary' && node.operator.type === 'unless') return false;
    if (node.kind !== 'selector') continue;
    // What is recorded may be smoothed; alerts that others look at have waited.
    if (node.name === '' || node.name.includes(':') || node.name.startsWith('ALERTS')) return false;
    if (node.modifiers.offset || STEADY_NAMES.test(node.name)) return false;
    if ([node.name, ...node.matchers.map(({ value }) => value)].some((text) => SMOOTHED.test(text))) return false;
    selects = true;
  }
  return selects;
}

/** Time moves in one direction; what is absent has been away for five minutes already. */
const STEADY: ReadonlySet<string> = new Set([
  'absent',
  'absent_over_time',
  'day_of_week',
  'hour',
  'time',
  'timestamp',
  'vector',
]);

/** Time left or a moment, which cross their limit once; configuration; the outcome of a job, which stays. */
const STEADY_NAMES =
  /expir|ttl|not_(?:after|before)|_(?:timestamp|date|days?|age|spec|job)(?:_|$)|_time$|time_(?:left|remaining)|uptime/i;
/** What the exporter has smoothed. */
const SMOOTHED = /rate(?:_|$)|(?:^|_)(?:avg|average|mean|load\d+)(?:_|$)|percentile|quantile/i;
