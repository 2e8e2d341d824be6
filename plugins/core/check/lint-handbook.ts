import { buildGraph } from '../graph/build-graph.ts';
import { type LoadOptions, loadHandbook } from '../load/load-handbook.ts';
import type { Report } from '../model/problem.ts';
import { checkHandbook } from './check-handbook.ts';
import { recallReport, rememberReport } from './remember-report.ts';

export interface LintResult {
  /** Of every file; see `narrowReport`. */
  report: Report;
  /** The text of a file, for code frames. */
  textOf(file: string): string;
}

/** Loads and checks a handbook; where nothing has changed since the last run, its report still holds. */
export async function lintHandbook(options: LoadOptions): Promise<LintResult> {
  const known = recallReport(options);
  if (known !== undefined) return known;
  const handbook = await loadHandbook(options);
  const report = checkHandbook(handbook, buildGraph(handbook));
  rememberReport(options, report);
  return { report, textOf: handbook.textOf };
}
