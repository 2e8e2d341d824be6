type Part = readonly [characters: string, least: number, most: number];

/** Whether the whole value has the shape. Its time grows with the value times the parts, whatever they are. */
export function matchesShape(value: string, shape: readonly (readonly Part[])[]): boolean {
  return shape.some((parts) => {
    // Which places of the value the parts so far can end at: no way is tried twice, so none can be tried too often.
    let ends = [true];
    for (const part of parts) ends = endsAfter(value, ends, part);
    return ends[value.length] === true;
  });
}

function endsAfter(value: string, starts: readonly boolean[], [characters, least, most]: Part): boolean[] {
  const ends: boolean[] = [];
  // The latest start is the best one: from an earlier one the same characters and more would have to fit.
  let latest = -1;
  let run = 0;
  for (let end = 0; end <= value.length; end++) {
    if (end > 0) run = characters.includes(value.charAt(end - 1)) ? run + 1 : 0;
    if (starts[end - least]) latest = end - least;
    if (latest >= 0 && latest >= end - Math.min(most, run)) ends[end] = true;
  }
  return ends;
}
