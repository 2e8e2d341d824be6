import type { Problem } from './problem.ts';

/** A stretch of a file that no report may show. */
export interface HiddenPlace {
  file: string;
  start: number;
  end: number;
}

/** The places of a report's secrets. */
export function hiddenPlaces(problems: readonly Problem[]): HiddenPlace[] {
  return problems
    .filter(({ secret }) => secret)
    .map(({ file, range }) => ({ file, start: range.start.offset, end: range.end.offset }));
}

/** Texts as they may be shown around a Problem: secrets as stars, everything else where it was. */
export function hideSecrets(
  textOf: (file: string) => string,
  places: readonly HiddenPlace[],
): (file: string) => string {
  if (places.length === 0) return textOf;
  const known = new Map<string, string>();
  return (file) => {
    const text =
      known.get(file) ??
      withStars(
        textOf(file),
        places.filter((place) => place.file === file),
      );
    known.set(file, text);
    return text;
  };
}

function withStars(text: string, places: readonly HiddenPlace[]): string {
  let shown = text;
  for (const { start, end } of places) {
    shown = shown.slice(0, start) + shown.slice(start, end).replace(/[^\r\n]/g, '*') + shown.slice(end);
  }
  return shown;
}
