import type { Document } from '../../model/document.ts';
import { groupBy } from '../../model/group-by.ts';
import { LEAST_LIKENESS, likeness, linesOf, MOST_PAIRS } from './likeness.ts';

/** Pages before and after: one of the two is missing where a page came or went. */
export interface PagePair {
  before: Document | undefined;
  after: Document | undefined;
}

/** Finds for each page what it was before: by its file, else by its text, by its name within the kind, or by most of its lines. */
export function pairPages(before: readonly Document[], after: readonly Document[]): PagePair[] {
  const old = new Map(before.map((page) => [page.file, page]));
  const files = new Set(after.map(({ file }) => file));
  const went = before.filter(({ file }) => !files.has(file));
  const came = after.filter(({ file }) => !old.has(file));
  const origins = renames(went, came);
  const moved = new Set(origins.values());
  return [
    ...after.map((page) => ({ before: old.get(page.file) ?? origins.get(page), after: page })),
    ...went.filter((page) => !moved.has(page)).map((page) => ({ before: page, after: undefined })),
  ];
}

/** The text of a page as far as it counts: an editor on Windows changes every line end and no word. */
export function wordsOf({ text }: Document): string {
  return text.replaceAll('\r\n', '\n');
}

function renames(went: readonly Document[], came: readonly Document[]): Map<Document, Document> {
  const origins = new Map<Document, Document>();
  const left = new Set(went);
  const pair = (page: Document, old: Document): void => {
    origins.set(page, old);
    left.delete(old);
  };
  for (const keyOf of [wordsOf, ({ kind, id }: Document) => `${kind} ${id}`]) {
    const byKey = groupBy([...left], keyOf);
    for (const [key, [page, another]] of groupBy(
      came.filter((page) => !origins.has(page)),
      keyOf,
    )) {
      const [old, ...others] = byKey.get(key) ?? [];
      if (page && old && !another && others.length === 0) pair(page, old);
    }
  }
  const rest = came.filter((page) => !origins.has(page));
  if (left.size * rest.length > MOST_PAIRS) return origins;
  const lines = new Map([...left].map((page) => [page, linesOf(page.text)]));
  for (const page of rest) {
    const own = linesOf(page.text);
    const [best] = [...left]
      .map((old) => ({ old, likeness: likeness(lines.get(old) ?? new Set(), own) }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness);
    if (best !== undefined) pair(page, best.old);
  }
  return origins;
}
