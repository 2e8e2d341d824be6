import type { Problem } from '../../model/problem.ts';
import type { Impact } from './impact-types.ts';

/** Tells problems that came from those that were there, wherever their lines are now. */
export function compareProblems(
  before: readonly Problem[],
  after: readonly Problem[],
  nowCalled: (file: string) => string,
): Impact['problems'] {
  const keyOf = ({ rule, file, message }: Problem): string => [rule, nowCalled(file), message].join('\0');
  return { came: without(after, before, keyOf), went: without(before, after, keyOf) };
}

/** The same sentence may stand for several places of a file: each takes one away. */
function without(
  problems: readonly Problem[],
  others: readonly Problem[],
  keyOf: (problem: Problem) => string,
): Problem[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = counts.get(keyOf(problem)) ?? 0;
    counts.set(keyOf(problem), count - 1);
    return count <= 0;
  });
}
