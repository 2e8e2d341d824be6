import { buildGraph } from '../graph/build-graph.ts';
import { type LoadOptions, loadHandbook } from '../load/load-handbook.ts';
import type { Handbook } from '../model/handbook.ts';
import type { ParseFinding, Report } from '../model/problem.ts';
import { checkHandbook } from './check-handbook.ts';
import { recallReport, rememberReport } from './remember-report.ts';

export interface LintResult {
  /** Of every file; see `narrowReport`. */
  report: Report;
  /** The text of a file, for code frames. */
  textOf(file: string): string;
}

/** Finds more in a handbook than the library can, by running other programs. */
export type FindOutside = (handbook: Handbook) => Promise<readonly ParseFinding[]>;

/**
 * Loads and checks a handbook; where nothing has changed since the last run, its report still holds. With `findOutside` it
 * does not, nor is it kept: other programs may have changed.
 */
export async function lintHandbook(options: LoadOptions, findOutside?: FindOutside): Promise<LintResult> {
  if (findOutside !== undefined) {
    const handbook = await loadHandbook(options);
    const report = checkHandbook(handbook, buildGraph(handbook), await findOutside(handbook));
    return { report, textOf: handbook.textOf };
  }
  const known = recallReport(options);
  if (known !== undefined) return known;
  const handbook = await loadHandbook(options);
  const report = checkHandbook(handbook, buildGraph(handbook));
  rememberReport(options, report);
  return { report, textOf: handbook.textOf };
}
