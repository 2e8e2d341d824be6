import { plainPath } from '../model/plain-text.ts';
import type { Range } from '../model/span.ts';

/** Where something stands, as terminals and editors open it. */
export function placeOf(file: string, { start }: Range): string {
  return `${plainPath(file)}:${start.line}:${start.column}`;
}
