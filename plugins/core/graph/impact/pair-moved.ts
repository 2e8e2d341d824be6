import { LEAST_LIKENESS, likeness, linesOf, MOST_PAIRS } from './likeness.ts';

/**
 * Finds where pages went, from their texts by path: to the one new page that says the same, else to the one that says nearly
 * the same. A page that could have gone to two places, or from two, is left out: who follows it writes into other pages.
 */
export function pairMoved(went: ReadonlyMap<string, string>, came: ReadonlyMap<string, string>): Map<string, string> {
  const same = onlyPairs(went, came, (old, page) => old === page, wordsOf);
  const from = new Map([...went].filter(([path]) => !same.has(path)));
  const taken = new Set(same.values());
  const to = new Map([...came].filter(([path]) => !taken.has(path)));
  if (from.size * to.size > MOST_PAIRS) return same;
  const near = onlyPairs(from, to, (old, page) => likeness(old, page) >= LEAST_LIKENESS, bodyLines);
  return new Map([...same, ...near]);
}

function wordsOf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Owners and tags are the same on many pages, and on a short one they would be most of its lines. */
function bodyLines(text: string): Set<string> {
  return linesOf(wordsOf(text).replace(/^---\n[\s\S]*?\n---\n/, ''));
}

function onlyPairs<T>(
  went: ReadonlyMap<string, string>,
  came: ReadonlyMap<string, string>,
  isLike: (old: T, page: T) => boolean,
  read: (text: string) => T,
): Map<string, string> {
  const pages = [...came].map(([path, text]) => ({ path, content: read(text) }));
  const origins = new Map<string, string[]>();
  const places = new Map<string, string[]>();
  for (const [path, text] of went) {
    const old = read(text);
    const found = pages.filter(({ content }) => isLike(old, content)).map((page) => page.path);
    places.set(path, found);
    for (const place of found) origins.set(place, [...(origins.get(place) ?? []), path]);
  }
  const isOnly = (place: string | undefined): place is string =>
    place !== undefined && origins.get(place)?.length === 1;
  return new Map(
    [...places].flatMap(([path, [place, another]]) =>
      isOnly(place) && another === undefined ? [[path, place] as const] : [],
    ),
  );
}
