/** git takes half of the lines for the same file; pages of a kind have some lines in common anyway, hence more. */
export const LEAST_LIKENESS = 0.6;

/** A whole collection exchanged for another is no renaming, and comparing all of it would take minutes. */
export const MOST_PAIRS = 40_000;

/** Which part of the lines of two texts they have in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const line of a) if (b.has(line)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** The lines that tell a page from others of its kind, whatever the line ends. */
export function linesOf(text: string): Set<string> {
  const lines = text.split(/\r?\n/);
  return new Set(lines.filter((line) => line.trim() !== '' && !line.startsWith('#') && line !== '---'));
}
