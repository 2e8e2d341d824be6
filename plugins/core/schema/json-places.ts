import type { Place } from '../model/places.ts';
import { unescapePointer } from './places.ts';

/** Where the items of one object or list stand: bare numbers, since a large dashboard has a million of them. */
export interface JsonItems {
  /** The keys of an object, in the order in which they are written; undefined for a list. */
  keys: string[] | undefined;
  /** Start and end of each value; for objects those of the key before them. */
  at: number[];
}

/** The places of everything in a JSON value, by the object or list it stands in. */
export interface JsonPlaces {
  root: Place;
  items: ReadonlyMap<object, JsonItems>;
}

/** The place of a value by its JSON pointer, or of the nearest value around it when it is not written there itself. */
export function jsonPlaceOf({ root, items }: JsonPlaces, value: unknown, pointer: string): Place {
  let place = root;
  let inner = value;
  for (const step of pointer.split('/').slice(1)) {
    const around = typeof inner === 'object' && inner !== null ? items.get(inner) : undefined;
    const name = unescapePointer(step);
    const found = around && placeIn(around, name);
    if (found === undefined) return place;
    place = found;
    inner = (inner as Record<string, unknown>)[name];
  }
  return place;
}

function placeIn({ keys, at }: JsonItems, name: string): Place | undefined {
  // Of a key that stands twice the last one counts, as in every reader of JSON.
  const index = keys === undefined ? Number(name) : keys.lastIndexOf(name);
  const [a, b, c, d] = keys === undefined ? at.slice(index * 2, index * 2 + 2) : at.slice(index * 4, index * 4 + 4);
  if (!(index >= 0) || a === undefined || b === undefined) return undefined;
  return c === undefined || d === undefined ? { value: [a, b] } : { key: [a, b], value: [c, d] };
}
