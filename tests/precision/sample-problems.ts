import type { Problem } from '../../plugins/core/index.ts';
import { seededRandom } from '../../scripts/bench/seeded-random.ts';

/** At least so many of each rule, as far as it found them. */
const OF_EACH_RULE = 5;

/**
 * Draws problems without looking at them: some of each rule, so that a rule with few findings is judged too, then whatever
 * comes. The same ones for the same seed and the same list.
 */
export function sampleProblems(problems: readonly Problem[], count: number, seed: number): Problem[] {
  const random = seededRandom(seed);
  const draw = (from: Problem[], wanted: number): Problem[] => {
    const drawn: Problem[] = [];
    while (drawn.length < wanted && from.length > 0) drawn.push(...from.splice(random.between(0, from.length - 1), 1));
    return drawn;
  };
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  const ofRules = rules.flatMap((rule) =>
    draw(
      problems.filter((problem) => problem.rule === rule),
      OF_EACH_RULE,
    ),
  );
  const others = problems.filter((problem) => !ofRules.includes(problem));
  return [...ofRules, ...draw(others, count - ofRules.length)];
}
