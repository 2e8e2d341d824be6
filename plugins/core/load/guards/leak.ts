import type { Suggestion } from '../../model/problem.ts';
import type { Settings } from '../../model/settings.ts';
import type { Span } from '../../model/span.ts';

/** What handbook.yml says of what stays inside. */
export type LeakSettings = NonNullable<Settings['leaks']>;

/** Something that tells of the inside: where it stands, and what to write instead. It is never quoted. */
export interface Leak {
  span: Span;
  message: string;
  suggestion?: Suggestion;
  /** True where handbook.yml names it, so that there is no doubt. */
  certain?: true;
}

/** Looks for one sort of leak. */
export interface LeakFinder {
  /** Words, in lower case, without any of which a text holds no such leak. */
  words(settings: LeakSettings): readonly string[];
  find(text: string, settings: LeakSettings): Iterable<Leak>;
}
