import { fingerprintOf } from '../load/fingerprint-of.ts';
import { type LoadOptions, loadHandbook } from '../load/load-handbook.ts';
import { type Stock, takeStock } from '../load/take-stock.ts';
import type { Handbook } from '../model/handbook.ts';
import type { ParseFinding, Report } from '../model/problem.ts';
import { reportOf } from './check-handbook.ts';
import { judgeHandbook } from './judge-handbook.ts';
import { recallJudgements, rememberJudgements } from './remember-judgements.ts';
import { recallReport, rememberReport } from './remember-report.ts';

export interface LintResult {
  /** Of every file; see `narrowReport`. */
  report: Report;
  /** The text of a file, for code frames. */
  textOf(file: string): string;
  /** The name of what a file holds, see `contentName`; undefined where it was not read. */
  contentOf(file: string): string | undefined;
  /** Which files there were. */
  stock: Stock;
}

/** Finds more in a handbook than the library can, by running other programs. */
export type FindOutside = (handbook: Handbook) => Promise<readonly ParseFinding[]>;

/**
 * Loads and checks a handbook. Where nothing has changed since the last run its report still holds, and where little has,
 * most of what was found. With `findOutside` no report is kept: other programs may have changed.
 * `stock` is given where another state was just looked at, which has most of its files.
 */
export async function lintHandbook(
  options: LoadOptions,
  findOutside?: FindOutside,
  stock = takeStock(options),
): Promise<LintResult> {
  const fingerprint = isRemembered(options, findOutside) ? fingerprintOf(options, stock) : undefined;
  const known = fingerprint === undefined ? undefined : recallReport(options, fingerprint);
  if (known !== undefined) return { ...known, stock };
  const handbook = await loadHandbook(options, stock);
  const judged = judgeHandbook(handbook, undefined, recallJudgements(options));
  rememberJudgements(options, judged);
  const report = reportOf(judged, handbook, (await findOutside?.(handbook)) ?? []);
  if (fingerprint !== undefined) rememberReport(options, fingerprint, report);
  return { report, textOf: handbook.textOf, contentOf: handbook.contentOf, stock };
}

/** A state that is looked at once is not worth remembering. */
function isRemembered({ cache, likeRoot, overlay }: LoadOptions, findOutside: FindOutside | undefined): boolean {
  return cache !== false && likeRoot === undefined && overlay === undefined && findOutside === undefined;
}
