import type { Query, QueryWord } from './parse-query.ts';
import { type Postings, readPostings } from './postings.ts';
import type { SearchReader } from './read-index.ts';
import { nameTerm, standsFor } from './words.ts';

/** Number of a page → how well it answers. */
type Scores = Map<number, number>;

/** Terms that a beginning may stand for. */
const MOST_ENDINGS = 60;

/** A page whose name was typed in full stands before all others, one that is named among other words before most. */
const NAMED = 3000;
const NAMED_AMONG_WORDS = 1000;
const NAME_BEGUN = 20;

/** Numbers of the pages that answer a query, the best first. */
export async function rankPages(query: Query, reader: SearchReader): Promise<number[]> {
  const scores: Scores = new Map();
  const [names, ...ofWords] = await Promise.all([
    scoreNames(query, reader),
    ...query.words.map((word) => scoreWord(word, reader)),
  ]);
  const found = new Map<number, number>();
  for (const ofWord of ofWords) {
    for (const [page, score] of ofWord) {
      add(scores, page, score);
      found.set(page, (found.get(page) ?? 0) + 1);
    }
  }
  // A page with all words is worth more than one with half of them, but half is better than nothing: in a line of a log
  // that was pasted, the half is the part that does not change.
  for (const [page, count] of found) scores.set(page, (scores.get(page) ?? 0) * (count / query.words.length) ** 2);
  for (const [page, score] of names) add(scores, page, score);
  const weighted = [...scores].map(([page, score]): [number, number] => [page, score * weightOfKind(page, reader)]);
  return weighted.sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || a - b).map(([page]) => page);
}

async function scoreNames({ name, words }: Query, reader: SearchReader): Promise<Scores> {
  const scores: Scores = new Map();
  if (name.length < 3) return scores;
  for (const [term, postings] of (await reader.termsFrom(name)).slice(0, MOST_ENDINGS)) {
    const score = term === name ? NAMED : NAME_BEGUN * (name.length / term.length);
    for (const page of readPostings(postings).keys()) add(scores, page, score);
  }
  const others =
    words.length < 2 ? [] : words.filter(({ parts }) => parts.length > 1).map(({ text }) => nameTerm(text));
  for (const other of others) {
    const named = (await reader.termsFrom(other)).find(([term]) => term === other);
    for (const page of named ? readPostings(named[1]).keys() : []) add(scores, page, NAMED_AMONG_WORDS);
  }
  return scores;
}

/** A word is found as it is, by its beginning, or by all of its parts. */
async function scoreWord({ text, parts }: QueryWord, reader: SearchReader): Promise<Scores> {
  const [whole, ...ofParts] = await Promise.all([
    scoreTerm(parts.length > 1 ? text : (parts[0] ?? text), reader),
    ...(parts.length > 1 ? parts.map((part) => scoreTerm(part, reader)) : []),
  ]);
  const [first, ...others] = ofParts;
  for (const [page, score] of first ?? []) {
    const rest = others.map((scores) => scores.get(page));
    if (rest.every((part) => part !== undefined)) {
      const sum = rest.reduce((all, part) => all + part, score);
      whole.set(page, Math.max(whole.get(page) ?? 0, sum / parts.length));
    }
  }
  return whole;
}

async function scoreTerm(term: string, reader: SearchReader): Promise<Scores> {
  const scores: Scores = new Map();
  const terms = (await reader.termsFrom(term)).filter(([other]) => standsFor(term, other));
  for (const [other, text] of terms.slice(0, MOST_ENDINGS)) {
    const postings = readPostings(text);
    const likeness = other === term ? 1 : 0.7 * (term.length / other.length);
    const rarity = rarityOf(postings, reader);
    for (const [page, weight] of postings) {
      scores.set(page, Math.max(scores.get(page) ?? 0, weight * rarity * likeness));
    }
  }
  return scores;
}

/** What few pages have tells more than what many have. */
function rarityOf(postings: Postings, { index }: SearchReader): number {
  return Math.log(1 + index.pages / postings.size);
}

/** Of two pages that say the same, the one that a responder needs first. */
const WEIGHTS = new Map([
  ['alert', 1.3],
  ['runbook', 1.2],
  ['service', 1.2],
  ['rca', 1],
  ['metric', 0.8],
  ['record', 0.8],
]);

function weightOfKind(page: number, { index }: SearchReader): number {
  const kind = index.kinds.findLast(([, first]) => first <= page)?.[0];
  return WEIGHTS.get(kind ?? '') ?? 0.9;
}

function add(scores: Scores, page: number, score: number): void {
  scores.set(page, (scores.get(page) ?? 0) + score);
}
