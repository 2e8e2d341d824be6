import { appendFileSync } from 'node:fs';
import { type Report, type ReportContext, reporters } from '../../plugins/core/index.ts';

/** Adds the whole report to the summary of a job of GitHub Actions, which shows more than the ten annotations of a step. */
export function writeJobSummary(report: Report, context: ReportContext): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) appendFileSync(file, `${reporters.markdown(report, context)}\n`);
}
