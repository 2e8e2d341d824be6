import type { Span } from './span.ts';

/** Where one value of a YAML or JSON text stands. */
export interface Place {
  key?: Span;
  value: Span;
}

/** JSON pointer → where key and value stand. */
export type Places = Readonly<Record<string, Place>>;

/**
 * The same as one text, a line for each pointer. Ten thousand pages have a hundred thousand places, nearly none of which
 * is ever asked for: as objects they would cost more time and memory than all else that is known of the pages.
 */
export type PackedPlaces = string;

export function packPlaces(places: Places): PackedPlaces {
  let packed = '';
  for (const [pointer, { key, value }] of Object.entries(places)) {
    if (pointer.includes('\t') || pointer.includes('\n')) continue;
    const ofKey = key === undefined ? '' : `${key[0]},${key[1]},`;
    packed += `\n${pointer}\t${ofKey}${value[0]},${value[1]}`;
  }
  return packed;
}

/** The place of one value. */
export function placeIn(packed: PackedPlaces, pointer: string): Place | undefined {
  const at = packed.indexOf(`\n${pointer}\t`);
  if (at < 0) return undefined;
  const end = packed.indexOf('\n', at + 1);
  return toPlace(packed.slice(at + pointer.length + 2, end < 0 ? undefined : end));
}

export function unpackPlaces(packed: PackedPlaces): Places {
  const lines = packed.split('\n').filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), toPlace(line.slice(tab + 1))];
    }),
  );
}

function toPlace(numbers: string): Place {
  const [a = 0, b = 0, c, d] = numbers.split(',').map(Number);
  return c === undefined || d === undefined ? { value: [a, b] } : { key: [a, b], value: [c, d] };
}
