import type { InternalText } from './public-part.ts';

/** Something internal that was found in what was to be published. */
export interface FoundInside {
  /** Where it was found. */
  path: string;
  /** Where it comes from. */
  from: InternalText;
}

export type FindInternal = (path: string, text: string) => FoundInside | undefined;

/**
 * Prepares to look for internal texts in anything that is to be published. Both are taken as sequences of words, whatever
 * stands between them: mark-up, escapes and line ends differ from format to format. What is looked for:
 *
 * - every run of five words of an internal text, and the whole of one that is shorter;
 * - every single token that is no common word: with a digit or a capital in it, or with parts, as names of hosts have.
 *
 * What also stands in a public text is no secret any more, and `allowed` is what a person has looked at.
 */
export function compileInternal(
  internal: readonly InternalText[],
  publicTexts: Iterable<string>,
  allowed: readonly string[],
): FindInternal {
  const wanted = new Map<string, InternalText>();
  for (const from of internal) {
    for (const words of distinctive(from.text)) if (!wanted.has(words)) wanted.set(words, from);
  }
  const lengths = [...new Set([...wanted.keys()].map((words) => words.split(' ').length))];
  for (const text of [...publicTexts, ...allowed]) for (const words of windows(text, lengths)) wanted.delete(words);
  return (path, text) => {
    for (const form of [`${path} ${text}`, text.replace(/<[^<>]*>/g, ' ')]) {
      for (const words of windows(form, lengths)) {
        const from = wanted.get(words);
        if (from !== undefined) return { path, from };
      }
    }
    return undefined;
  };
}

const RUN = 5;
/** Shorter tokens stand by chance in any script. */
const SHORTEST = 7;

function* distinctive(text: string): Generator<string> {
  const bare = text.replace(/<!--\s*\/?\s*internal\s*-->/gi, ' ');
  const words = wordsOf(bare);
  if (words.length < RUN) {
    if (words.join('').length >= SHORTEST) yield words.join(' ');
  } else yield* windows(bare, [RUN]);
  for (const [token] of bare.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}_.:@/-]*[\p{L}\p{N}])?/gu)) {
    const isCommon = /^\p{L}\p{Ll}*$/u.test(token) || /^[\d.:/-]+$/.test(token);
    if (!isCommon && token.length >= SHORTEST) yield wordsOf(token).join(' ');
  }
}

/** All runs of words of the given lengths. */
function* windows(text: string, lengths: readonly number[]): Generator<string> {
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    for (const length of lengths) if (at + length <= words.length) yield words.slice(at, at + length).join(' ');
  }
}

function wordsOf(text: string): string[] {
  return (
    decode(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Takes back what JSON, HTML, addresses and source maps make of a character. */
function decode(text: string): string {
  return text
    .replace(/\\u\{?([0-9a-f]{4})\}?/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrtbfv"'`\\/]/g, ' ')
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => character(Number(code)))
    .replace(/&[a-z]{2,8};/gi, ' ')
    .replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => Buffer.from(encoded.replaceAll('%', ''), 'hex').toString('utf8'));
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
