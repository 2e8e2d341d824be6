import type { Span } from '../../model/span.ts';

/**
 * Makes the function that says where a part of a text stands between the quotes of its JSON string, in which escapes take
 * more room than what they stand for. Undefined when the two do not belong together, as in YAML.
 */
export function jsonStringPlaces(source: string, value: string): ((part: Span) => Span) | undefined {
  if (source === value) return (part) => part;
  const behind: number[] = [];
  const shift: number[] = [];
  let moved = 0;
  for (const match of source.matchAll(/\\(?:u[0-9a-fA-F]{4}|[^u])/g)) {
    moved += match[0].length - 1;
    behind.push(match.index + match[0].length - moved);
    shift.push(moved);
  }
  if (source.length - moved !== value.length) return undefined;
  const place = (offset: number): number => {
    let low = 0;
    let high = behind.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((behind[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (shift[low - 1] ?? 0);
  };
  return ([start, end]) => [place(start), place(end)];
}
