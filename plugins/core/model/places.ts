import type { Span } from './span.ts';

/** Where one value of a YAML or JSON text stands. */
export interface Place {
  key?: Span;
  value: Span;
}

/** JSON pointer → where key and value stand. */
export type Places = Readonly<Record<string, Place>>;
