/**
 * Text as the search sees it. The index is written with these functions and asked with them, so what they make of a word
 * must not depend on machine or language.
 */

/** Longer words are cut: they are hashes and encoded data, which nobody types to the end. */
const LONGEST_WORD = 60;

/** The words of a text as written: letters, digits and `_`. */
export function wordsOf(text: string): string[] {
  return Array.from(text.normalize('NFKC').matchAll(WORD), ([word]) => word.slice(0, LONGEST_WORD));
}

/** What a word is made of, in lower case: `etcdNoLeader` → `etcd`, `no`, `leader`; a word of one part is that part. */
export function partsOf(word: string): string[] {
  return word
    .split(BORDER)
    .filter((part) => part !== '')
    .map((part) => singular(part.toLowerCase()));
}

/** The terms under which a page with this word is found: the word as a whole, and its parts. */
export function termsOf(word: string): string[] {
  const parts = partsOf(word);
  return parts.length > 1 ? [word.toLowerCase(), ...parts] : parts;
}

/** What a name ends in, from each of its parts on: `noleader` and `leader` of `etcdNoLeader`, for who types it like that. */
export function tailsOf(name: string): string[] {
  const parts = name.toLowerCase().split('_').join('').slice(0, LONGEST_WORD);
  let at = 0;
  return name.split(BORDER).flatMap((part) => {
    const tail = parts.slice(at);
    at += part.length;
    return tail.length > 1 && tail.length < parts.length ? [tail] : [];
  });
}

/** The term of a whole name or title, which no word can be: its letters and digits after `=`. */
export function nameTerm(name: string): string {
  return `=${wordsOf(name).join('').replaceAll('_', '').toLowerCase().slice(0, LONGEST_WORD)}`;
}

/** Whether a term is what was typed, or begins with it. Single letters and numbers would begin too much. */
export function standsFor(typed: string, term: string): boolean {
  return term === typed || (typed.length > 1 && !/^\d+$/.test(typed) && term.startsWith(typed));
}

/** Words that stand on every page and say nothing. */
export function isFiller(term: string): boolean {
  return FILLERS.has(term);
}

/** So that `disks` finds `disk`; what ends otherwise is found by its beginning. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const BORDER = /_+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const FILLERS = new Set(
  'a an and are as at be but by can do does for from has have how if in into is it its of on or so than that the their them then there these they this to was what when where which while who why will with you your'.split(
    ' ',
  ),
);
