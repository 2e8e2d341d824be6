import type { Query } from './parse-query.ts';
import type { FoundPage } from './search-files.ts';
import { standsFor, termsOf, wordsOf } from './words.ts';

/** A few words of a page around what was looked for. */
export interface Excerpt {
  /** Anchor and heading of the part that it stands in; empty at the top of the page. */
  anchor: string;
  heading: string;
  pieces: Piece[];
}

/** A stretch of text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

interface Place {
  start: number;
  end: number;
  word: number;
}

const LONGEST = 150;
const BEFORE = 30;

/** The stretch of a page with most of the words, with those marked; the page's beginning when its text has none. */
export function findExcerpt(page: FoundPage, query: Query): Excerpt {
  let best = { count: 0, section: page.sections[0], places: [] as Place[] };
  for (const section of page.sections) {
    const places = densest(placesIn(section[2], query));
    const inHeading = placesIn(section[1], query);
    const count = new Set([...inHeading, ...places].map(({ word }) => word)).size;
    if (count > best.count) best = { count, section, places };
  }
  const [anchor, heading, text] = best.section ?? ['', '', ''];
  if (best.count === 0) return { anchor: '', heading: '', pieces: cut(text, []) };
  return { anchor, heading, pieces: cut(text, best.places) };
}

/** Text in pieces, with what was looked for marked. */
export function markWords(text: string, query: Query): Piece[] {
  return pieces(text, placesIn(text, query), 0, text.length);
}

/** Which words of the query a text has. */
export function countWords(text: string, query: Query): number {
  return new Set(placesIn(text, query).map(({ word }) => word)).size;
}

function placesIn(text: string, { words }: Query): Place[] {
  const places: Place[] = [];
  let from = 0;
  for (const written of wordsOf(text)) {
    const start = text.indexOf(written, from);
    // Signs that are another one in their normal form (`ﬁ`) have no place of their own.
    if (start < 0) continue;
    from = start + written.length;
    const terms = termsOf(written);
    const word = words.findIndex(({ text: wanted, parts }) =>
      terms.some((term) => standsFor(parts.length > 1 ? wanted : (parts[0] ?? wanted), term) || parts.includes(term)),
    );
    if (word >= 0) places.push({ start, end: from, word });
  }
  return places;
}

/** The places within reach of each other that have most words. */
function densest(places: readonly Place[]): Place[] {
  let best: Place[] = [];
  let most = 0;
  for (const [index, { start }] of places.entries()) {
    const near = places.slice(index, index + 40).filter(({ end }) => end - start <= LONGEST - BEFORE);
    const count = new Set(near.map(({ word }) => word)).size;
    if (count > most) [best, most] = [near, count];
  }
  return best;
}

function cut(text: string, places: readonly Place[]): Piece[] {
  const first = places[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE - 1) + 1 || first;
  const start = Math.min(from, first);
  const longest = start + LONGEST;
  const to = longest >= text.length ? text.length : Math.max(text.lastIndexOf(' ', longest), places.at(-1)?.end ?? 0);
  const inside = pieces(text, places, start, to <= start ? longest : to);
  return [...ellipsis(start > 0), ...inside, ...ellipsis(to < text.length)];
}

function ellipsis(needed: boolean): Piece[] {
  return needed ? [{ text: '…', marked: false }] : [];
}

function pieces(text: string, places: readonly Place[], from: number, to: number): Piece[] {
  const all: Piece[] = [];
  let at = from;
  for (const { start, end } of places) {
    all.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  return [...all, { text: text.slice(at, to), marked: false }].filter((piece) => piece.text !== '');
}
