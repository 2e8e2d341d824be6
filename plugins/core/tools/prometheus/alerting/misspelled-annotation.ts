import { nearest } from '../../../schema/nearest.ts';
import { COMMON_ANNOTATIONS } from './known-annotations.ts';

/** The common annotation that a name is surely meant to be, `description` for `descrition`; undefined where it may be another. */
export function misspelledAnnotation(name: string, known: ReadonlySet<string>): string | undefined {
  // Short words are near to each other by chance, and a plural is a word of its own.
  if (known.has(name) || name.length < SHORTEST || /s$/i.test(name)) return undefined;
  const meant = nearest(name, known);
  return meant !== undefined && COMMON_ANNOTATIONS.includes(meant) ? meant : undefined;
}

const SHORTEST = 5;
