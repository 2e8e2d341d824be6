import { boundedPattern, isBoundedPattern } from './bounded-pattern.ts';

/** A value is one of the alternatives; an alternative is a row of character sets, each repeated between two bounds. */
export type InputShape = readonly (readonly ShapePart[])[];
export type ShapePart = readonly [characters: string, least: number, most: number];

/** Every character that a value may hold in a command. `=` is for what follows a `--flag`. */
export const INPUT_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/@%+,-=';

/**
 * Turns the pattern of an input into what the browser gets instead of a regular expression: sets of characters with
 * bounds, which take the same short time for any value. What has no such form is a fault, in words that follow "It".
 */
export function inputShape(pattern: string): { shape: InputShape } | { fault: string } {
  if (!isBoundedPattern(pattern)) return { fault: 'is no regular expression' };
  const reader: Reader = { text: pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, ''), at: 0 };
  try {
    const shape = readAlternatives(reader).filter((parts) => parts.every(([set, least]) => set !== '' || least === 0));
    return shape.length > 0 ? { shape } : { fault: 'matches no value that may stand in a command' };
  } catch (error) {
    if (error instanceof NoShape) return { fault: error.message };
    throw error;
  }
}

class NoShape extends Error {}

interface Reader {
  text: string;
  at: number;
}

type Alternative = ShapePart[];

/** Longest value, so no repetition has to go further. */
const LONGEST = 253;
/** Groups are multiplied out; what comes of it stays this small. */
const MOST_ALTERNATIVES = 64;
const MOST_PARTS = 100;

function readAlternatives(reader: Reader): Alternative[] {
  const alternatives = readSequence(reader);
  while (reader.text[reader.at] === '|') {
    reader.at++;
    alternatives.push(...readSequence(reader));
  }
  return bounded(alternatives);
}

function readSequence(reader: Reader): Alternative[] {
  let read: Alternative[] = [[]];
  while (reader.at < reader.text.length && !/[|)]/.test(reader.text.charAt(reader.at))) {
    read = product(read, repeat(readAtom(reader), readBounds(reader)));
  }
  return read;
}

function readAtom(reader: Reader): Alternative[] {
  const { text, at } = reader;
  const first = text.charAt(at);
  if (first === '(') return readGroup(reader);
  const source = first === '[' || first === '\\' || first === '.' ? setAt(text, at) : undefined;
  if (first === '^' || first === '$') throw new NoShape(`has \`${first}\` in the middle`);
  reader.at += source?.length ?? 1;
  if (source === undefined) return [[[INPUT_ALPHABET.includes(first) ? first : '', 1, 1]]];
  const set = boundedPattern(`^(?:${source})$`);
  return [[[[...INPUT_ALPHABET].filter((character) => set.test(character)).join(''), 1, 1]]];
}

/** A class, a dot or an escape that stands for one character. */
function setAt(text: string, at: number): string {
  const set = /(?:\[\^?\]?(?:\\.|\[:\^?[a-z]+:\]|[^\]\\])*\]|\.|\\[dDwWsS]|\\[^A-Za-z0-9])/y;
  set.lastIndex = at;
  const found = set.exec(text)?.[0];
  if (found === undefined) throw new NoShape(`has \`${text.slice(at, at + 2)}\``);
  return found;
}

function readGroup(reader: Reader): Alternative[] {
  const plain = reader.text.startsWith('(?:', reader.at);
  if (!plain && reader.text.startsWith('(?', reader.at)) throw new NoShape('has a group with options, `(?`');
  reader.at += plain ? 3 : 1;
  const inside = readAlternatives(reader);
  reader.at++; // The closing bracket: RE2 has made sure that it is there.
  return inside;
}

function readBounds(reader: Reader): [least: number, most: number] | undefined {
  const quantifier = /(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/y;
  quantifier.lastIndex = reader.at;
  const found = quantifier.exec(reader.text);
  if (found === null) return undefined;
  reader.at += found[0].length;
  const [, sign, least = '0', comma, most] = found;
  if (sign !== undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
  return [Number(least), most ? Number(most) : comma ? Infinity : Number(least)];
}

function repeat(atom: Alternative[], bounds: [least: number, most: number] | undefined): Alternative[] {
  if (bounds === undefined) return atom;
  const [least, most] = bounds;
  const [[only, ...others] = []] = atom;
  if (atom.length === 1 && only !== undefined && others.length === 0 && only[1] === 1 && only[2] === 1) {
    return [[[only[0], least, Math.min(most, LONGEST)]]];
  }
  if (most === Infinity) throw new NoShape('repeats a group without an upper bound');
  const all: Alternative[] = [];
  let times: Alternative[] = [[]];
  for (let time = 0; time <= most; time++) {
    if (time >= least) all.push(...times);
    if (time < most) times = product(times, atom);
    bounded(all);
  }
  return all;
}

function product(before: Alternative[], after: Alternative[]): Alternative[] {
  if (before.length * after.length > MOST_ALTERNATIVES) bounded([...before, ...after], true);
  return bounded(before.flatMap((start) => after.map((end) => [...start, ...end])));
}

function bounded(alternatives: Alternative[], tooMany = alternatives.length > MOST_ALTERNATIVES): Alternative[] {
  if (tooMany || alternatives.some((parts) => parts.length > MOST_PARTS)) {
    throw new NoShape('has too many alternatives once its groups are multiplied out');
  }
  return alternatives;
}
