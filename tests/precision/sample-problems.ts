import type { Problem } from '../../plugins/core/index.ts';
import { seededRandom } from '../../scripts/bench/seeded-random.ts';

/** Draws problems without looking at them: the same ones for the same seed and the same list. */
export function sampleProblems(problems: readonly Problem[], count: number, seed: number): Problem[] {
  const random = seededRandom(seed);
  const left = [...problems];
  const drawn: Problem[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(random.between(0, left.length - 1), 1));
  return drawn;
}
