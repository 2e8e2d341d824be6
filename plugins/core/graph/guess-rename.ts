import { isSameWord, splitName } from './words-of-a-name.ts';

/**
 * Guesses which runbook a dangling alert probably meant before one of the two was renamed. `candidates` are the
 * runbooks that no alert leads to. A wrong guess sends someone to the wrong page at night, so both sides must
 * say the same words: only fillers, inflection, case, order behind the first word and one typing slip may differ.
 * A word more on one side is another alert (`KubeCPUOvercommit`, `KubeCPUQuotaOvercommit`), and so is a word
 * exchanged (`…OutOfSpace`, `…OutOfFiles`). Each alert gets at most one guess, each candidate at most one alert.
 */
export function guessRenames(dangling: readonly string[], candidates: readonly string[]): Map<string, string> {
  const known = [...new Set(candidates)].map((name) => ({ name, ...splitName(name) }));
  const wishes = new Map<string, { alert: string; closeness: number }[]>();
  for (const alert of new Set(dangling)) {
    const words = splitName(alert);
    const close = known
      .map((candidate) => ({ name: candidate.name, closeness: closenessOf(words, candidate) }))
      .filter(({ closeness }) => closeness > 0);
    const best = onlyBest(close);
    if (best === undefined) continue;
    const others = wishes.get(best.name) ?? [];
    wishes.set(best.name, [...others, { alert, closeness: best.closeness }]);
  }
  const guesses = new Map<string, string>();
  for (const [candidate, alerts] of wishes) {
    const best = onlyBest(alerts);
    if (best !== undefined) guesses.set(best.alert, candidate);
  }
  return guesses;
}

type Words = ReturnType<typeof splitName>;

/** 3: the same letters; 2: the same words in order; 1: in another order; 0: something else. */
function closenessOf(a: Words, b: Words): number {
  if (a.letters === b.letters) return 3;
  if (a.words.length < LEAST_WORDS || a.words.length !== b.words.length || isContrary(a, b)) return 0;
  const [firstA = '', firstB = ''] = [a.words[0], b.words[0]];
  // The first word names what the alert is about; a change there is a change of subject.
  if (!isSameWord(firstA, firstB)) return 0;
  if (a.words.every((word, at) => isSameWord(word, b.words[at] ?? ''))) return 2;
  return isSameSet(a.words, b.words) ? 1 : 0;
}

// One word alone, such as `Down`, says too little.
const LEAST_WORDS = 2;

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = [...b];
  for (const word of a) {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

/**
 * `JobNotCompleted` and `JobCompletion` name one trouble, `NodeReady` and `NodeNotReady` are contraries: when only one
 * side denies, the denied word must stand in another form on the other side.
 */
function isContrary(a: Words, b: Words): boolean {
  if (a.denied.length === b.denied.length) return false;
  const [denying, plain] = a.denied.length > b.denied.length ? [a, b] : [b, a];
  return plain.denied.length > 0 || denying.denied.some((word) => plain.words.includes(word));
}

function onlyBest<T extends { closeness: number }>(items: readonly T[]): T | undefined {
  const most = Math.max(...items.map(({ closeness }) => closeness));
  const best = items.filter(({ closeness }) => closeness === most);
  return best.length === 1 ? best[0] : undefined;
}
