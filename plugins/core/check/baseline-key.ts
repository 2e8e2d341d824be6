import type { BaselineEntry } from '../model/baseline.ts';
import type { Problem } from '../model/problem.ts';
import { identifyProblem } from '../model/problem-identity.ts';
import { rules } from '../rules/index.ts';

/** The entry that would hold a Problem; undefined for what no baseline may hold. */
export function entryFor(problem: Problem, textOf: (file: string) => string): Omit<BaselineEntry, 'count'> | undefined {
  const { file, rule } = problem;
  if (isGuard(rule)) return undefined;
  return { file, rule, ...identifyProblem(problem, textOf) };
}

/** The same for all that one entry holds. */
export function baselineKey({ file, rule, found, line }: Omit<BaselineEntry, 'count'>): string {
  return [file, rule, found, line].join('\0');
}

function isGuard(id: string): boolean {
  return rules.some((rule) => rule.id === id && rule.guard);
}
