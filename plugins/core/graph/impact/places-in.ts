import type { Handbook } from '../../model/handbook.ts';
import { indexLines, type LineIndex, type Span } from '../../model/span.ts';
import type { Place } from './impact-types.ts';

/** Makes the function that says on which line and column of a handbook's file something stands. */
export function placesIn({ textOf }: Handbook): (file: string, span: Span) => Place {
  const indexes = new Map<string, LineIndex>();
  return (file, span) => {
    const index = indexes.get(file) ?? indexLines(textOf(file));
    indexes.set(file, index);
    const { line, column } = index.positionAt(span[0]);
    return { file, line, column };
  };
}
