import { countWords, type Excerpt, findExcerpt, markWords, type Piece } from './find-excerpt.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { rankPages } from './rank-pages.ts';
import type { SearchReader } from './read-index.ts';
import type { FoundPage } from './search-files.ts';
import { nameTerm } from './words.ts';

/** A page that answers a query. */
export interface Result {
  page: FoundPage;
  title: Piece[];
  excerpt: Excerpt;
  /** Where it leads: to the part of the page that answers, unless the page as a whole does. */
  address: string;
}

const MOST_RESULTS = 8;

/** What a query finds, the best first; `found` counts those too that are not shown. */
export async function findPages(text: string, reader: SearchReader): Promise<{ results: Result[]; found: number }> {
  const query = parseQuery(text);
  if (query.words.length === 0) return { results: [], found: 0 };
  const numbers = await rankPages(query, reader);
  const pages = await Promise.all(numbers.slice(0, MOST_RESULTS).map((number) => reader.page(number)));
  return { results: pages.map((page) => resultOf(page, query)), found: numbers.length };
}

function resultOf(page: FoundPage, query: Query): Result {
  const excerpt = findExcerpt(page, query);
  const name = nameTerm(page.title);
  const isMeant =
    countWords(page.title, query) === query.words.length || query.words.some(({ text }) => nameTerm(text) === name);
  const anchor = isMeant || excerpt.anchor === '' ? '' : `#${encodeURIComponent(excerpt.anchor)}`;
  return { page, title: markWords(page.title, query), excerpt, address: page.address + anchor };
}
