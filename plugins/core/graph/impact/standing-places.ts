import { remembered } from '../../model/remembered.ts';
import { indexLines, type LineIndex, type Span } from '../../model/span.ts';
import type { Place } from './impact-types.ts';

type TextOf = (file: string) => string;

/** Where something that stood in a file stands now; undefined when its line is gone. */
export type StandingPlace = (file: string, span: Span) => Place | undefined;

/** Finds places of the state before in the state now, by their lines: whoever mends a reference wants to know where it is. */
export function standingPlaces(before: TextOf, after: TextOf, nowCalled: (file: string) => string): StandingPlace {
  const indexOf = remembered((file: string): LineIndex => indexLines(before(file)));
  const linesBefore = remembered((file: string) => before(file).split(LINE_END));
  const linesNow = remembered((file: string) => linesByText(after(file)));
  return (file, span) => {
    const { line, column } = indexOf(file).positionAt(span[0]);
    const now = nowCalled(file);
    const candidates = linesNow(now).get(linesBefore(file)[line - 1] ?? '') ?? [];
    const [nearest] = candidates.toSorted((a, b) => Math.abs(a - line) - Math.abs(b - line));
    return nearest === undefined ? undefined : { file: now, line: nearest, column };
  };
}

const LINE_END = /\r\n|\r|\n/;

function linesByText(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const [index, line] of text.split(LINE_END).entries()) {
    const known = lines.get(line);
    if (known === undefined) lines.set(line, [index + 1]);
    else known.push(index + 1);
  }
  return lines;
}
