import type { Postings } from '../../client/search/postings.ts';
import { isFiller, nameTerm, tailsOf, termsOf, wordsOf } from '../../client/search/words.ts';
import type { SearchRecord } from './search-records.ts';

/** How much a word says about a page, by where it stands; in the text one that comes often says a little more. */
const IN_TITLE = 9;
const IN_HEADING = 5;
const MOST_IN_TEXT = 3;

/** In a large handbook a term that every second page has in its text tells none apart, and its list is long. */
const LARGE = 1000;

/** Every term with the pages that have it, in no order. */
export function weighTerms(records: readonly SearchRecord[]): [string, Postings][] {
  const terms = new Map<string, Map<number, number>>();
  for (const [number, record] of records.entries()) {
    for (const [term, weight] of weightsOf(record)) {
      const postings = terms.get(term);
      if (postings === undefined) terms.set(term, new Map([[number, weight]]));
      else postings.set(number, weight);
    }
  }
  return [...terms].flatMap(([term, postings]): [string, Postings][] => {
    if (records.length < LARGE || postings.size < records.length / 2) return [[term, postings]];
    const telling = new Map([...postings].filter(([, weight]) => weight > MOST_IN_TEXT));
    return telling.size > 0 ? [[term, telling]] : [];
  });
}

function weightsOf({ page, more }: SearchRecord): Map<string, number> {
  const weights = new Map<string, number>();
  const raise = (term: string, weight: number): void => {
    if (isWorthy(term)) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  };
  const raiseWords = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) {
      for (const term of termsOf(word)) raise(term, weight);
      if (weight > MOST_IN_TEXT) for (const tail of tailsOf(word)) raise(tail, weight - 1);
    }
  };
  for (const [, heading, text] of page.sections) {
    raiseWords(heading, IN_HEADING);
    for (const term of wordsOf(text).flatMap(termsOf)) {
      const known = weights.get(term) ?? 0;
      if (isWorthy(term) && known < MOST_IN_TEXT) weights.set(term, known + 1);
    }
  }
  for (const text of more) raiseWords(text, IN_HEADING);
  raiseWords(page.title, IN_TITLE);
  weights.set(nameTerm(page.title), IN_TITLE);
  const [name] = more;
  if (name !== undefined) weights.set(nameTerm(name), IN_TITLE);
  return weights;
}

function isWorthy(term: string): boolean {
  return !isFiller(term) && !/^[a-z_]?$/.test(term);
}
