import type { Place } from '../model/places.ts';
import type { JsonFault } from './json-faults.ts';
import { JsonParse } from './json-parse.ts';
import { jsonPlaceOf } from './json-places.ts';

/** What a JSON text says, where each value stands, and what is wrong with it. */
export interface JsonReading {
  /** Own, plain data: no prototype keys. Undefined for an empty text. */
  value: unknown;
  /** False where a fault ends the reading: the value then holds what stands before it. */
  complete: boolean;
  /** In order of their places, at most twenty. */
  faults: JsonFault[];
  /** The place of a value by its JSON pointer, `''` for the root; of the nearest value around it where it is absent. */
  placeOf(pointer: string): Place;
}

/** Reads strict JSON, as far as it can be read. Linear in the length of the text, bounded in depth and number. Never throws. */
export function readJson(text: string): JsonReading {
  const parse = new JsonParse(text);
  parse.run();
  const { value, faults, complete, places } = parse;
  return { value, faults, complete, placeOf: (pointer) => jsonPlaceOf(places, value, pointer) };
}
