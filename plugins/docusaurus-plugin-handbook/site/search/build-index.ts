import { createHash } from 'node:crypto';
import { printPostings } from '../../client/search/postings.ts';
import { SEARCH_FOLDER, type SearchIndex } from '../../client/search/search-files.ts';
import type { SearchRecord } from './search-records.ts';
import { weighTerms } from './weigh-terms.ts';

/**
 * Sizes of the files before compression, in characters. A query reads a file of terms for each of its words and a file of
 * pages for each result at worst, so they are small; but each costs a request, and a copy for offline takes them all.
 */
const TERMS_FILE = 24_000;
const PAGES_FILE = 14_000;

/** Writes the index of these pages: address → text. The same pages give the same bytes. */
export function buildIndex(records: readonly SearchRecord[]): Map<string, string> {
  const terms = weighTerms(records).sort(([a], [b]) => (a < b ? -1 : 1));
  const termFiles = fill(
    terms.map(([term, postings]) => JSON.stringify([term, printPostings(postings)])),
    TERMS_FILE,
  );
  const pageFiles = fill(
    records.map(({ page }) => JSON.stringify(page)),
    PAGES_FILE,
  );
  const named = [
    ...termFiles.map(({ text }, number) => [`terms-${number}.json`, text] as const),
    ...pageFiles.map(({ text }, number) => [`pages-${number}.json`, text] as const),
  ];
  const folder = hashOf(named.map(([name, text]) => `${name}\n${text}`));
  const index: SearchIndex = {
    version: 1,
    folder,
    pages: records.length,
    kinds: kindsOf(records),
    terms: termFiles.map(({ first }) => terms[first]?.[0] ?? ''),
    blocks: pageFiles.map(({ first }) => first),
  };
  return new Map([
    [`${SEARCH_FOLDER}/index.json`, JSON.stringify(index)],
    ...named.map(([name, text]) => [`${SEARCH_FOLDER}/${folder}/${name}`, text] as const),
  ]);
}

/** Puts items into files of at most so many characters, or of one item. */
function fill(items: readonly string[], most: number): { first: number; text: string }[] {
  const files: { first: number; items: string[]; size: number }[] = [];
  for (const [index, item] of items.entries()) {
    const last = files.at(-1);
    if (last !== undefined && last.size + item.length <= most) {
      last.items.push(item);
      last.size += item.length;
    } else files.push({ first: index, items: [item], size: item.length });
  }
  return files.map(({ first, items }) => ({ first, text: `[${items.join(',\n')}]` }));
}

function kindsOf(records: readonly SearchRecord[]): SearchIndex['kinds'] {
  return records.flatMap(({ page }, number): SearchIndex['kinds'] =>
    page.kind === records[number - 1]?.page.kind ? [] : [[page.kind, number]],
  );
}

function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 12);
}
