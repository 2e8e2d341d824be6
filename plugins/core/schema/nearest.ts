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

// Nobody misspells longer names by hand, and the distance costs the product of the lengths.
const LONGEST = 100;

/** Zero for names that differ in case only, so that those win over all others. */
function distanceOf(name: string, candidate: string): number {
  return name === candidate ? 0 : Math.max(1, distance(name, candidate));
}
