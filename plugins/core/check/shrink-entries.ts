import type { BaselineEntry } from '../model/baseline.ts';
import { baselineKey } from './baseline-key.ts';

/**
 * Keeps of a baseline what is still found, and adds nothing. Entries of a file that is gone follow their Problems into
 * another one, since to rename a file is not to make it worse; the sum never grows.
 */
export function shrinkEntries(
  known: readonly BaselineEntry[],
  found: readonly BaselineEntry[],
  files: ReadonlySet<string>,
): BaselineEntry[] {
  const allowed = counts(known, baselineKey);
  const kept = found.map((entry) => ({ entry, count: take(allowed, baselineKey(entry), entry.count) }));
  const homeless = counts(
    known.filter(({ file }) => !files.has(file)),
    keyWithoutFile,
  );
  return kept
    .map(({ entry, count }) => ({
      ...entry,
      count: count + take(homeless, keyWithoutFile(entry), entry.count - count),
    }))
    .filter(({ count }) => count > 0);
}

function counts(entries: readonly BaselineEntry[], keyOf: (entry: BaselineEntry) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const entry of entries) sums.set(keyOf(entry), (sums.get(keyOf(entry)) ?? 0) + entry.count);
  return sums;
}

function keyWithoutFile(entry: BaselineEntry): string {
  return baselineKey({ ...entry, file: '' });
}

function take(counts: Map<string, number>, key: string, wanted: number): number {
  const taken = Math.min(wanted, counts.get(key) ?? 0);
  counts.set(key, (counts.get(key) ?? 0) - taken);
  return taken;
}
