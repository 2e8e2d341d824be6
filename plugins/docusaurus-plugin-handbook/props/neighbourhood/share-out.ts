import type { Group } from './place-side.ts';

/** Takes so many neighbours of all groups that fit, one of each group in turn, so that no group pushes the others out. */
export function shareOut(groups: readonly Group[], most: number): { shown: Group[]; left: number } {
  const counts = groups.map(() => 0);
  let free = most;
  for (let given = true; free > 0 && given; ) {
    given = false;
    for (const [index, { boxes }] of groups.entries()) {
      const count = counts[index] ?? 0;
      if (free === 0 || count === boxes.length) continue;
      counts[index] = count + 1;
      free -= 1;
      given = true;
    }
  }
  const shown = groups.map(({ label, boxes }, index) => ({ label, boxes: boxes.slice(0, counts[index]) }));
  const all = groups.reduce((sum, { boxes }) => sum + boxes.length, 0);
  return { shown: shown.filter(({ boxes }) => boxes.length > 0), left: all - (most - free) };
}
