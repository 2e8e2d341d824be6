import { distance } from 'fastest-levenshtein';

/** A name, made ready to be compared with many. */
export interface Comparable {
  letters: string;
  words: readonly string[];
}

export function comparable(name: string): Comparable {
  const short = name.slice(0, LONGEST);
  const words = short.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\d+/gu) ?? [];
  return { letters: short.toLowerCase(), words: words.map((word) => word.toLowerCase()) };
}

// Nobody misspells longer names by hand, and the distance costs the product of the lengths.
const LONGEST = 100;

/** How near two names are, from 0 to 1: by letters, for a slip of the keyboard, or by words, for one that was renamed. */
export function similarity(a: Comparable, b: Comparable): number {
  const longest = Math.max(a.letters.length, b.letters.length);
  if (longest === 0) return 0;
  // The distance is at least the difference of the lengths, and costs far more to work out.
  const unlike = Math.abs(a.letters.length - b.letters.length) / longest;
  const byLetters = unlike > 0.5 ? 0 : 1 - distance(a.letters, b.letters) / longest;
  const shared = a.words.filter((word) => b.words.some((other) => isSameWord(word, other))).length;
  const byWords = (2 * shared) / Math.max(1, a.words.length + b.words.length);
  return Math.max(byLetters, byWords * 0.95);
}

/** One word, or one of another form: `crash` and `crashing`. Short ones are shared by chance. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return a.length > 2;
  return Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}
