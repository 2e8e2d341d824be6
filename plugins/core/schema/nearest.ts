import { distance } from 'fastest-levenshtein';

/** The candidate that was probably meant, or undefined when none is near or several are equally near: no guess rather than a wrong one. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name === '' || name.length > LONGEST) return undefined;
  const folded = name.toLowerCase();
  const allowed = Math.min(3, Math.ceil(name.length / 3));
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of new Set(candidates)) {
    // The distance is at least the difference of the lengths, and costs far more to work out.
    if (candidate === name || candidate.length > LONGEST || Math.abs(candidate.length - name.length) > least) continue;
    const far = distanceOf(folded, candidate.toLowerCase());
    if (far > least) continue;
    best = far === least ? undefined : candidate;
    least = far;
  }
  return least > allowed ? undefined : best;
}

/** Whether a guess is the only name that could have been meant, so that it may be written without a person looking. */
export function isOnlyGuess(name: string, guess: string, candidates: Iterable<string>): boolean {
  const folded = name.toLowerCase();
  const own = distanceOf(folded, guess.toLowerCase());
  const allowed = own === 0 ? 0 : Math.min(3, Math.ceil(name.length / 3));
  return [...new Set(candidates)].every(
    (other) =>
      other === guess ||
      other === name ||
      Math.abs(other.length - name.length) > allowed ||
      distanceOf(folded, other.toLowerCase()) > allowed,
  );
}

// Nobody misspells longer names by hand, and the distance costs the product of the lengths.
const LONGEST = 100;

/** Zero for names that differ in case only, so that those win over all others. */
function distanceOf(name: string, candidate: string): number {
  return name === candidate ? 0 : Math.max(1, distance(name, candidate));
}
