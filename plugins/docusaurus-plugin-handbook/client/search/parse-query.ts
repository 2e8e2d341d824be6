import { isFiller, nameTerm, partsOf, wordsOf } from './words.ts';

/** What is looked for. */
export interface Query {
  words: QueryWord[];
  /** The whole of it as if it were a name. */
  name: string;
}

export interface QueryWord {
  /** In lower case. */
  text: string;
  parts: string[];
}

/** Longest text that is looked at: a line of a log, pasted. */
export const LONGEST_QUERY = 500;

/** Each word may cost a file or two. Of more, those are taken that say most: the longest. */
const MOST_WORDS = 8;

export function parseQuery(text: string): Query {
  const written = wordsOf(text.slice(0, LONGEST_QUERY));
  const words = new Map(written.map((word) => [word.toLowerCase(), partsOf(word)]));
  const all = [...words]
    .map(([word, parts]): QueryWord => ({ text: word, parts }))
    .filter(({ parts }) => parts.length > 0);
  const telling = all.filter((word) => !isFiller(word.text));
  const longest = (telling.length > 0 ? telling : all).sort((a, b) => b.text.length - a.text.length);
  return { words: longest.slice(0, MOST_WORDS), name: nameTerm(text.slice(0, LONGEST_QUERY)) };
}
