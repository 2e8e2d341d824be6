import type { LoadOptions } from '../../load/load-handbook.ts';
import { BASELINE_FILE } from '../../load/read-baseline.ts';
import { SETTINGS_FILE } from '../../load/read-settings.ts';
import { once } from '../../model/once.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { type LintResult, lintHandbook } from '../lint-handbook.ts';
import { followRenames, type Renames } from './follow-renames.ts';
import { makeFixes } from './make-fixes.ts';

export interface FixResult {
  /** The text of each file that changes, before and after. Nothing is written. */
  changes: ReadonlyMap<string, { before: string; after: string }>;
  /** What was mended, in order. */
  fixed: readonly Problem[];
  /** The handbook as it would be then. */
  found: LintResult;
  /** What is left of the Problems that were asked for; counts what was fixed. */
  report: Report;
}

export interface FixOptions {
  /** Keeps the Problems that are to be mended and reported. */
  narrow(found: LintResult): Promise<Report> | Report;
  /** What became of files; asked for at most once, and only where a link leads nowhere. */
  renames(): Renames;
}

/** Mends what can be mended without a person, pass by pass until nothing changes, and judges what is left. */
export async function fixHandbook(options: LoadOptions, { narrow, ...asked }: FixOptions): Promise<FixResult> {
  const renames = once(asked.renames);
  const drafts = new Map<string, string>();
  const originals = new Map<string, string>();
  const fixed: Problem[] = [];
  for (let pass = 1; ; pass++) {
    const found = await lintHandbook(drafts.size === 0 ? options : { ...options, overlay: bytesOf(drafts) });
    const report = await narrow(found);
    const mendable = report.problems.filter(({ file }) => file !== SETTINGS_FILE && file !== BASELINE_FILE);
    const made = makeFixes(followRenames(mendable, found.textOf, renames), found.textOf);
    if (made.texts.size === 0 || pass > MOST_PASSES) {
      const changes = [...drafts].map(([file, after]) => [file, { before: originals.get(file) ?? '', after }] as const);
      const summary = { ...report.summary, ...(fixed.length > 0 && { fixed: fixed.length }) };
      return {
        changes: new Map(changes.filter(([, { before, after }]) => before !== after)),
        fixed,
        found,
        report: { ...report, summary },
      };
    }
    const files = [...made.texts.keys()].filter((file) => !drafts.has(file));
    for (const file of files) {
      originals.set(file, found.textOf(file));
      drafts.set(file, found.textOf(file));
    }
    // A file may have changed between reading and now: it is judged once more as the text that is edited.
    if (files.length > 0) continue;
    for (const [file, text] of made.texts) drafts.set(file, text);
    fixed.push(...made.fixed);
  }
}

/** Two or three are enough for what overlaps; two rules that undo each other must not run for ever. */
const MOST_PASSES = 10;

function bytesOf(drafts: ReadonlyMap<string, string>): Map<string, Buffer> {
  return new Map([...drafts].map(([file, text]) => [file, Buffer.from(text)]));
}
