import { distance } from 'fastest-levenshtein';

/** A name of an alert or a runbook, taken apart. */
export interface NameWords {
  /** The words that carry meaning, lower case. */
  words: string[];
  /** Those that stand behind a `not`. */
  denied: string[];
  /** All letters and digits of these words, run together: `StartUp` and `Startup` are one. */
  letters: string;
}

/** Splits `etcdHighNumberOfFailedGRPCRequests` into `etcd`, `failed`, `grpc`, `requests`. */
export function splitName(name: string): NameWords {
  const words: string[] = [];
  const denied: string[] = [];
  let isDenied = false;
  for (const [part] of name.slice(0, LONGEST).matchAll(WORD)) {
    const word = part.toLowerCase();
    if (DENIALS.has(word)) isDenied = true;
    else if (!FILLERS.has(word)) {
      words.push(word);
      if (isDenied) denied.push(word);
      isDenied = false;
    }
  }
  const not = denied.length > 0 ? `not ${denied.join(' ')} ` : '';
  return { words, denied, letters: not + words.join('') };
}

/** Whether two words are one, but for inflection (`failed`, `failure`) or one slip of the keyboard in a long word. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  // Numbers tell alerts apart: `4xx` and `5xx`, `1h` and `6h`.
  if (/\d/.test(a + b)) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  if (shared >= LEAST_STEM && ENDINGS.has(a.slice(shared)) && ENDINGS.has(b.slice(shared))) return true;
  return Math.min(a.length, b.length) >= LONG_WORD && shared >= 2 && distance(a, b) === 1;
}

const LONGEST = 200;
/** `HTTP` before `Requests`, `Requests`, `etcd`, `4xx`. */
const WORD = /\d+[a-z]*|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+/gu;
const DENIALS = new Set(['not', 'no', 'never', 'without']);
/** Words that alerts carry or leave out without meaning another thing. */
const FILLERS = new Set([
  'high',
  'number',
  'of',
  'too',
  'many',
  'much',
  'is',
  'are',
  'has',
  'have',
  'the',
  'a',
  'an',
  'in',
]);

/** A stem as long as `fail` or `crash`; shorter ones are shared by chance. */
const LEAST_STEM = 4;
const LONG_WORD = 6;
const ENDINGS = new Set(
  ['', 's', 'es', 'e', 'd', 'ed', 'ing', 'ion', 'ions', 'tion', 'tions', 'ation', 'ations', 'ment', 'ments'].concat([
    'ure',
    'ures',
    'ness',
    'le',
    'ility',
  ]),
);
