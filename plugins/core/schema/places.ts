import type { Place } from '../model/places.ts';

/** The place of a value, or of the nearest value around it when it is not written there itself. */
export function placeOf(places: Readonly<Record<string, Place>>, pointer: string): Place | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places[at];
    if (place !== undefined || at === '') return place;
  }
}

/** One step of a JSON pointer: `~` and `/` inside a name would read as its syntax. */
export function escapePointer(name: string): string {
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}

/** The name that one step of a JSON pointer stands for. */
export function unescapePointer(step: string): string {
  return step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;
}
