import type { Span } from '../../model/span.ts';

/**
 * Makes the function that says where a stretch of a literal block's text stands around it; undefined when the lines of
 * the two do not belong together.
 */
export function blockPlaces(value: string, outer: string, start: number): ((span: Span) => Span) | undefined {
  const lines = value.split('\n');
  const inner: number[] = [];
  const around: number[] = [];
  let at = 0;
  let from = start - (start - (outer.lastIndexOf('\n', start - 1) + 1));
  for (const line of lines) {
    const end = outer.indexOf('\n', from);
    const written = outer.slice(from, end === -1 ? undefined : end).replace(/\r$/, '');
    if (!written.endsWith(line) || written.slice(0, written.length - line.length).trim() !== '') {
      if (line.trim() !== '') return undefined;
    }
    inner.push(at);
    around.push(from + Math.max(0, written.length - line.length));
    at += line.length + 1;
    if (end === -1) break;
    from = end + 1;
  }
  const toOuter = (offset: number): number => {
    let low = 0;
    let high = inner.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((inner[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return (around[low] ?? start) + offset - (inner[low] ?? 0);
  };
  return ([first, last]) => [toOuter(first), toOuter(last)];
}
