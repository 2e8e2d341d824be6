import { plainText } from '../model/plain-text.ts';
import type { Paint } from '../model/reporter.ts';
import type { Range } from '../model/span.ts';

const WIDEST = 100;

/** Shows the line of a range with the line before it, and marks the range below. Empty when there is no such line. */
export function codeFrame(text: string, range: Range, paint: Paint): string {
  const { line, column } = range.start;
  const lines = linesAround(text, line);
  const current = lines.get(line);
  if (current === undefined || current.trim() === '') return '';
  const length = range.end.line === line ? range.end.column - column : current.length - column + 1;
  const from = column > WIDEST - 20 ? column - 20 : 0;
  const width = String(line).length;
  const frame: string[] = [];
  const before = lines.get(line - 1);
  if (before !== undefined && before.trim() !== '' && from === 0)
    frame.push(row(String(line - 1), before, 0, width, paint));
  frame.push(row(String(line), current, from, width, paint));
  const marks = '^'.repeat(Math.max(1, Math.min(length, WIDEST - (column - 1 - from))));
  frame.push(
    `  ${' '.repeat(width)} ${paint('quiet', '|')} ${' '.repeat(Math.max(0, column - 1 - from))}${paint('error', marks)}`,
  );
  return frame.join('\n');
}

function linesAround(text: string, line: number): Map<number, string> {
  const lines = new Map<number, string>();
  const ends = /\r\n|\r|\n/g;
  let start = 0;
  for (let number = 1; number <= line; number++) {
    const end = ends.exec(text);
    if (number >= line - 1) lines.set(number, text.slice(start, end?.index ?? text.length));
    if (end === null) break;
    start = ends.lastIndex;
  }
  return lines;
}

function row(number: string, line: string, from: number, width: number, paint: Paint): string {
  // One unit of text stays one column, so that the marks below stand where they should.
  const shown = Array.from(hideSecret(line.slice(0, from + WIDEST)).slice(from), (unit) =>
    unit === '\t' ? ' ' : plainText(unit) || ' ',
  ).join('');
  return `  ${number.padStart(width)} ${paint('quiet', '|')} ${shown}${line.length > from + WIDEST ? '…' : ''}`.trimEnd();
}

/** A report travels further than the file: the value of a field that is called like a secret is not shown. */
function hideSecret(line: string): string {
  return line.replace(
    SECRET,
    (_, key: string, value: string) => `${key}${'****'.slice(0, value.length).padEnd(value.length)}`,
  );
}

const SECRET =
  /((?:^|[\s{,"'-])[a-z_]{0,40}(?:password|secret|token|token_id|credentials|api_key|routing_key|service_key|user_key|webhook_url|api_url)["']?:\s+)([^\s,}][^,}]*)/gi;
