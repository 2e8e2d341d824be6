import type { Heading } from '../../model/page-content.ts';

export interface HeadingPair {
  before: Heading | undefined;
  after: Heading | undefined;
}

/**
 * Compares the headings of a page by their anchors, which is what others link to. Where between two headings that stayed
 * as many of the same levels went as came, they were renamed.
 */
export function pairHeadings(before: readonly Heading[], after: readonly Heading[]): HeadingPair[] {
  const anchors = new Set(before.map(({ anchor }) => anchor));
  const stayed = new Set(after.map(({ anchor }) => anchor).filter((anchor) => anchors.has(anchor)));
  const went = groupsBetween(before, stayed);
  const came = groupsBetween(after, stayed);
  const pairs: HeadingPair[] = [];
  for (const [start, old] of went) {
    const now = came.get(start) ?? [];
    if (old.length === now.length && old.every(({ depth }, at) => depth === now[at]?.depth)) {
      pairs.push(...old.map((heading, at) => ({ before: heading, after: now[at] })));
      came.delete(start);
    } else pairs.push(...old.map((heading) => ({ before: heading, after: undefined })));
  }
  for (const now of came.values()) pairs.push(...now.map((heading) => ({ before: undefined, after: heading })));
  return pairs;
}

/** The headings that did not stay, by the anchor of the last one above that did. */
function groupsBetween(headings: readonly Heading[], stayed: ReadonlySet<string>): Map<string, Heading[]> {
  const groups = new Map<string, Heading[]>();
  let above = '';
  for (const heading of headings) {
    if (stayed.has(heading.anchor)) above = heading.anchor;
    else groups.set(above, [...(groups.get(above) ?? []), heading]);
  }
  return groups;
}
