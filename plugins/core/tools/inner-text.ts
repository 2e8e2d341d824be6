import type { Span } from '../model/span.ts';
import type { SnippetReading } from './snippet-reading.ts';

/**
 * Maps places in a text that is the value of a YAML scalar to those of the file, for text that is configuration itself.
 * A block of text (`|`) is the value line by line; of another style, places are found one by one while it is short.
 */
export function innerText(pointer: string, value: string, reading: SnippetReading): (span: Span) => Span {
  const whole = reading.textSpan(pointer);
  const lines = blockLines(value, reading.slice(whole));
  if (lines === undefined) {
    const isShort = value.length < 20_000;
    return (span) => reading.spanInFile(isShort ? reading.spanWithin(pointer, value, span) : whole);
  }
  const toText = (offset: number): number => {
    const line = lineAt(lines, offset);
    return whole[0] + offset + line.shift;
  };
  return ([start, end]) => reading.spanInFile([toText(start), end > start ? toText(end - 1) + 1 : toText(start)]);
}

interface Line {
  start: number;
  /** How far its text stands from where it does in the value. */
  shift: number;
}

/** Where each line of the value stands in its source, which differs by indentation alone; undefined where it differs otherwise. */
function blockLines(value: string, source: string): Line[] | undefined {
  const lines: Line[] = [];
  let start = 0;
  let at = 0;
  for (const line of value.trimEnd().split('\n')) {
    const end = source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at);
    const written = source.slice(at, end).replace(/\r$/, '');
    if (!written.endsWith(line) || written.slice(0, written.length - line.length).trim() !== '') return undefined;
    lines.push({ start, shift: at + written.length - line.length - start });
    start += line.length + 1;
    at = end + 1;
  }
  return lines;
}

function lineAt(lines: readonly Line[], offset: number): Line {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? { start: 0, shift: 0 };
}
