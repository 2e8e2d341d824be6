import type { Expression } from '../../promql/syntax-tree.ts';
import { printDuration } from './print-duration.ts';
import { secondsOf } from './seconds-of.ts';

/** A window that the name of a recording rule gives, as in `rate5m`, and that no range of its expression has. */
export function windowNotUsed(
  record: string,
  nodes: readonly Expression[],
): { named: string; used: string } | undefined {
  const [, named] = /(?:rate|increase|delta|deriv)_?(\d{1,4}[smhdw])$/.exec(record) ?? [];
  const wanted = secondsOf(named);
  const ranges = nodes.filter((node) => node.kind === 'range' || node.kind === 'subquery');
  // Without a range of its own it may read another rule that has one.
  if (named === undefined || wanted === undefined || ranges.length === 0) return undefined;
  const used = [...new Set(ranges.map(({ seconds }) => seconds))];
  if (used.some((seconds) => seconds === undefined || seconds === wanted)) return undefined;
  return { named, used: used.map((seconds) => `\`${printDuration(seconds ?? 0)}\``).join(', ') };
}
