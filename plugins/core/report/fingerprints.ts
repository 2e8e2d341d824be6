import { hash } from 'node:crypto';
import type { Problem } from '../model/problem.ts';
import { identifyProblem } from '../model/problem-identity.ts';

/** Names each Problem so that a code host knows it again in the next run, wherever its line is then. No two are alike. */
export function fingerprints(problems: readonly Problem[], textOf: (file: string) => string): string[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { found, line } = identifyProblem(problem, textOf);
    const key = [problem.rule, problem.file, found, line].join('\0');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return hash('sha1', `${key}\0${count}`);
  });
}
