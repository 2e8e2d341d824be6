import { once } from '../model/once.ts';
import type { Problem, Report } from '../model/problem.ts';
import { identifyProblem } from '../model/problem-identity.ts';
import { rules } from '../rules/index.ts';
import type { LintResult } from './lint-handbook.ts';
import { countProblems } from './narrow-report.ts';

/** What is known of a change, and of the state before it. */
export interface Change {
  isTouched(file: string): boolean;
  /** Whether settings, schemas, owners and baseline are what they were. */
  hasSameFrame(): boolean;
  /** Lints the state before, and answers what a function makes of it while its texts can be read. */
  lintBefore<T>(use: (before: LintResult) => T): Promise<T>;
}

/**
 * Keeps the Problems that concern who made a change: those in a file that it touched, those elsewhere that were not there
 * before, and what guards found anywhere. The state before is asked for only where it could make a difference.
 */
export async function narrowToChange(after: LintResult, change: Change): Promise<Report> {
  const { report } = after;
  const elsewhere = report.problems.filter(({ rule, file }) => !GUARDS.has(rule) && !change.isTouched(file));
  const mayHaveCome = elsewhere.filter(({ rule }) => !CALENDAR.has(rule));
  const hasSameFrame = once(change.hasSameFrame);
  // A file that is wrong by itself was so before, as long as it and what it is judged by are what they were.
  const candidates = mayHaveCome.filter(({ rule }) => !(OF_ONE_FILE.has(rule) && hasSameFrame()));
  const came = candidates.length === 0 ? [] : await change.lintBefore((before) => notIn(before, candidates, after));
  const left = new Set(elsewhere);
  for (const problem of came) left.delete(problem);
  const problems = report.problems.filter((problem) => !left.has(problem));
  return { ...report, problems, summary: { ...report.summary, ...countProblems(problems) } };
}

const GUARDS = new Set(rules.filter(({ guard }) => guard).map(({ id }) => id));

/** Which pages are overdue changes by the day, whatever anybody wrote. */
const CALENDAR = new Set(rules.filter(({ calendar }) => calendar).map(({ id }) => id));

/** What they find depends on one file and its frame alone. */
const OF_ONE_FILE = new Set(
  rules
    .filter(({ references, links, across }) => (references ?? links ?? across) === undefined)
    .filter(({ document, configuration }) => (document ?? configuration) !== undefined)
    .map(({ id }) => id),
);

function notIn(before: LintResult, candidates: readonly Problem[], after: LintResult): Problem[] {
  const files = new Set(candidates.map(({ file }) => file));
  const counts = new Map<string, number>();
  for (const problem of before.report.problems) {
    if (!files.has(problem.file)) continue;
    const key = keyOf(problem, before);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return candidates.filter((problem) => {
    const key = keyOf(problem, after);
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}

/**
 * Advice in a message may change with the rest of the handbook while the fault stays; a level that was raised makes a
 * Problem of another weight.
 */
function keyOf(problem: Problem, { textOf }: LintResult): string {
  const { found, line } = identifyProblem(problem, textOf);
  return [problem.file, problem.rule, problem.severity, found, line].join('\0');
}
