import type { Problem, Report, Severity } from '../model/problem.ts';

/** Keeps the Problems of some files and folders, relative to the root; of all when none is named. */
export function narrowReport(report: Report, paths: readonly string[]): Report {
  if (paths.length === 0) return report;
  const problems = report.problems.filter(({ file }) => paths.some((path) => isBelow(file, path)));
  return { ...report, problems, summary: { ...report.summary, ...countProblems(problems) } };
}

/** How many Problems there are of each severity. */
export function countProblems(problems: readonly Problem[]): Omit<Report['summary'], 'files'> {
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

function isBelow(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path}/`);
}
