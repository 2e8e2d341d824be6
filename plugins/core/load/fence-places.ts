import type { Fence } from '../model/page-content.ts';
import type { Span } from '../model/span.ts';

/** Makes the function that says where a stretch of a fence's text stands in its file: each line of an indented fence starts at an offset of its own. */
export function fencePlaces(fence: Fence): (span: Span) => Span {
  const starts = [0];
  for (const match of fence.value.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const toFile = (offset: number): number => {
    let line = starts.length - 1;
    while (line > 0 && (starts[line] as number) > offset) line--;
    return (fence.lineOffsets[line] ?? fence.span[0]) + offset - (starts[line] as number);
  };
  return ([start, end]) => [toFile(start), toFile(end)];
}
