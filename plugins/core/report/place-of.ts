import { plainText } from '../model/plain-text.ts';
import type { Range } from '../model/span.ts';

/** Where something stands, as terminals and editors open it. A path in part would lead nowhere, so long ones stay whole. */
export function placeOf(file: string, { start }: Range): string {
  return `${plainPath(file)}:${start.line}:${start.column}`;
}

export function plainPath(file: string): string {
  return plainText(file, LONGEST_PATH);
}

/** Longer ones are refused by most systems. */
const LONGEST_PATH = 4096;
