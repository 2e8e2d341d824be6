import { withoutControls } from '../model/plain-text.ts';
import type { Paint } from '../model/reporter.ts';
import type { Range } from '../model/span.ts';
import { characterStart, columnsOf, fitInto } from './columns.ts';

/** Longer lines are hard to take in, wherever they fit. */
const WIDEST = 100;
const NARROWEST = 40;
/** So much of a long line is shown before what it is about, and at least so much of that, if it is as long. */
const BEFORE = 20;

/**
 * Shows the line of a range with the line before it, and marks the range below. Empty when there is no such line. `columns`
 * is the width of the terminal: a line that goes on below would take the marks with it.
 */
export function codeFrame(text: string, range: Range, paint: Paint, columns = Number.POSITIVE_INFINITY): string {
  const { line, column } = range.start;
  const lines = linesAround(text, line);
  const current = lines.get(line);
  if (current === undefined || current.trim() === '') return '';
  const gutter = `  ${line} | …`.length + 1;
  const room = Math.max(NARROWEST, Math.min(WIDEST, columns - gutter));
  const end = range.end.line === line ? range.end.column - 1 : current.length;
  const { shown, marks } = markLine(current, column - 1, end, room);
  const before = shown.startsWith('…') ? '' : (lines.get(line - 1) ?? '');
  const width = String(line).length;
  const row = (number: string, content: string): string =>
    `  ${number.padStart(width)} ${paint('quiet', '|')} ${content}`.trimEnd();
  const above = before.trim() === '' ? [] : [row(String(line - 1), cutLine(plainLine(before, room), 0, room))];
  const { offset, length } = marks;
  return [
    ...above,
    row(String(line), shown),
    row('', `${' '.repeat(offset)}${paint('error', '^'.repeat(length))}`),
  ].join('\n');
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

/** A line, or the part of it around a place, and the columns to be marked below. */
function markLine(
  line: string,
  at: number,
  end: number,
  room: number,
): { shown: string; marks: { offset: number; length: number } } {
  const plain = plainLine(line, at + room);
  const start = characterStart(plain, at);
  const least = Math.min(columnsOf(plain.slice(start, Math.min(end, start + BEFORE))), BEFORE);
  const fits = start <= room && columnsOf(plain.slice(0, start)) + least <= room;
  const from = fits ? 0 : characterStart(plain, start - BEFORE);
  const shown = cutLine(plain, from, room);
  const offset = columnsOf(plain.slice(from, start)) + (from > 0 ? 1 : 0);
  const length = columnsOf(fitInto(plain.slice(start, end), room - offset));
  return { shown, marks: { offset, length: Math.max(1, length) } };
}

/** What is left out on either side is said. */
function cutLine(line: string, from: number, room: number): string {
  const rest = line.slice(from);
  const shown = fitInto(rest, room - (from > 0 ? 1 : 0));
  return `${from > 0 ? '…' : ''}${shown}${shown.length < rest.length ? '…' : ''}`;
}

/** As much of a line as may be shown, each unit of text at its place: a tab is a space, and so is what could forge a line. */
function plainLine(line: string, length: number): string {
  return withoutControls(hideSecret(line.slice(0, length + WIDEST)));
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
