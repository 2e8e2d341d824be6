/** Finds which of some words stand in a text, whatever their case. */
export type FindWords = (text: string) => ReadonlySet<string>;

const ASCII = 128;

/**
 * Reads every character of a text once, however many words there are (Aho and Corasick, 1975). To try all of them at each
 * place, as a regular expression does, takes several times as long. Words are ASCII, in lower case.
 */
export function compileWords(words: readonly string[]): FindWords {
  const { next, ends } = buildAutomaton(words);
  return (text) => {
    let found: Set<string> | undefined;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      state = unit < ASCII ? (next[state + unit] as number) : 0;
      if (state >= 0) continue;
      state = -state;
      found ??= new Set();
      for (const word of ends[state / ASCII] as readonly string[]) found.add(word);
    }
    return found ?? NONE;
  };
}

const NONE: ReadonlySet<string> = new Set();

interface Automaton {
  /** What follows a state on a character, `next[state + character]`; below 0 where a word ends. States are `ASCII` apart. */
  next: Int32Array;
  /** The words that end in a state. */
  ends: readonly (readonly string[])[];
}

function buildAutomaton(words: readonly string[]): Automaton {
  const size = 1 + words.reduce((sum, { length }) => sum + length, 0);
  const tree = new Int32Array(size * ASCII);
  const ends: string[][] = Array.from({ length: size }, () => []);
  let last = 0;
  for (const word of words) {
    let state = 0;
    for (const character of word) {
      const at = state + character.charCodeAt(0);
      if (tree[at] === 0) tree[at] = last += ASCII;
      state = tree[at] as number;
    }
    ends[state / ASCII]?.push(word);
  }
  // No word goes on with any other character, so those lead back to the start, which is 0.
  const units = [...new Set(words.join(''))].map((character) => character.charCodeAt(0));
  const next = withFailures(tree, ends, units);
  for (let state = 0; state <= last; state += ASCII) {
    for (const unit of units) {
      const to = next[state + unit] as number;
      if (ends[to / ASCII]?.length) next[state + unit] = -to;
      // A capital leads where its small letter does.
      if (unit >= 97 && unit <= 122) next[state + unit - 32] = next[state + unit] as number;
    }
  }
  return { next, ends };
}

/** Where a word does not go on: the state of the longest end of what was read that begins another word. */
function withFailures(tree: Int32Array, ends: string[][], units: readonly number[]): Int32Array {
  const next = tree.slice();
  const failures = new Map([[0, 0]]);
  for (const [state, failure] of failures) {
    if (state !== failure) ends[state / ASCII]?.push(...(ends[failure / ASCII] ?? []));
    for (const unit of units) {
      const child = tree[state + unit] as number;
      const otherwise = state === 0 ? 0 : (next[failure + unit] as number);
      if (child === 0) next[state + unit] = otherwise;
      else failures.set(child, otherwise);
    }
  }
  return next;
}
