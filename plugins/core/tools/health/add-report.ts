import type { HealthReport } from '../../model/health-report.ts';
import type { Snippet } from '../../model/snippet.ts';
import { nameFile } from './name-file.ts';
import { healthReportKind } from './name-kinds.ts';

/** Keeps a report in the facts of its snippet, and names the file by which pages may point at it. */
export function addReport(snippet: Snippet, report: HealthReport): string {
  snippet.facts = report;
  const { cloud, period } = report;
  const title = [cloud, period && [...new Set([period.from, period.to].map((time) => time.slice(0, 10)))].join(' to ')];
  return nameFile(snippet, healthReportKind.kind, title.filter(Boolean).join(', '));
}
