import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildGraph } from '../graph/build-graph.ts';
import { type LoadOptions, loadHandbook } from '../load/load-handbook.ts';
import { BASELINE_FILE, baselinePath, readBaseline } from '../load/read-baseline.ts';
import { takeStock } from '../load/take-stock.ts';
import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Report } from '../model/problem.ts';
import { applyBaseline } from './apply-baseline.ts';
import { baselineKey, entryFor } from './baseline-key.ts';
import { checkHandbook } from './check-handbook.ts';
import type { LintResult } from './lint-handbook.ts';
import { printBaseline } from './print-baseline.ts';
import { shrinkEntries } from './shrink-entries.ts';

export interface BaselineUpdate extends LintResult {
  /** Where the baseline belongs, and what is to be written there. */
  path: string;
  text: string;
  /** How many Problems it held; undefined when there was none. */
  before: number | undefined;
  after: number;
}

/** A first baseline of everything that a baseline may hold, or a smaller one of what is left. Writes nothing. */
export async function updateBaseline(options: LoadOptions): Promise<BaselineUpdate> {
  const stock = takeStock(options);
  const handbook = await loadHandbook({ ...options, baseline: false }, stock);
  const whole = checkHandbook(handbook, buildGraph(handbook));
  const path = baselinePath(options) ?? join(resolve(options.root), BASELINE_FILE);
  const known = existsSync(path) ? readBaseline({ ...options, baseline: path }, handbook.schemaFaults) : undefined;
  const found = freeze(whole, handbook);
  const entries = known === undefined ? found : shrinkEntries(known.entries, found, handbook.files);
  const text = printBaseline(entries);
  const baseline: Baseline = { file: known?.file ?? BASELINE_FILE, text, entries };
  return {
    path,
    text,
    before: known && count(known.entries),
    after: count(entries),
    report: applyBaseline(whole, baseline, handbook),
    textOf: handbook.textOf,
    contentOf: handbook.contentOf,
    stock,
  };
}

function freeze({ problems }: Report, { textOf }: Handbook): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const problem of problems) {
    const entry = entryFor(problem, textOf);
    if (entry === undefined) continue;
    const key = baselineKey(entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}

function count(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.count, 0);
}
