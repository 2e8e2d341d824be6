import type { Span } from '../../model/span.ts';
import { type FieldValue, readFieldValue } from './read-field-value.ts';

/** One point of InfluxDB's line protocol. */
export interface Point {
  measurement: string;
  tags: ReadonlyMap<string, string>;
  fields: ReadonlyMap<string, FieldValue>;
  /** As written, in a unit that only the request says; nanoseconds when it says nothing. */
  timestamp: string | undefined;
  span: Span;
}

export type PointOrFault = { point: Point } | { fault: { span: Span; message: string } };

/**
 * Reads line protocol: `measurement,tag=value field=value timestamp`, with escapes, typed fields and comments. A line with a
 * fault gives its first fault, at its place, and the next line is read as if nothing were.
 */
export function* parsePoints(text: string): Generator<PointOrFault> {
  for (let at = 0; at < text.length; ) {
    at = skip(text, at, BLANKS_AND_ENDS);
    if (at >= text.length) return;
    if (text[at] === '#') {
      at = endOfLine(text, at);
      continue;
    }
    const scanner = new PointScanner(text, at);
    yield scanner.read();
    at = scanner.at;
  }
}

const BLANKS_AND_ENDS = ' \t\r\n';

class FaultError extends Error {
  readonly span: Span;
  constructor(span: Span, message: string) {
    super(message);
    this.span = span;
  }
}

class PointScanner {
  at: number;
  private readonly text: string;
  private readonly start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  read(): PointOrFault {
    try {
      return { point: this.readPoint() };
    } catch (error) {
      // Thrown here alone, to leave the parts of a point at their first fault.
      if (!(error instanceof FaultError)) throw error;
      const { span, message } = error;
      this.at = endOfLine(this.text, Math.max(this.at, span[0]));
      return { fault: { span, message } };
    }
  }

  private readPoint(): Point {
    const measurement = this.readName(', ', 'measurement');
    const tags = new Map<string, string>();
    while (this.text[this.at] === ',') {
      this.at++;
      const from = this.at;
      const key = this.readName('=, ', 'tag name');
      this.expect('=', `Found tag \`${bounded(key)}\` without a value, expected \`tag=value\`.`);
      const value = this.readName(', ', `value of tag \`${bounded(key)}\``);
      if (tags.has(key)) this.fail(from, `Repeated tag \`${bounded(key)}\`, expected each once: remove one.`);
      tags.set(key, value);
    }
    this.expect(' ', 'Found no fields, expected a space and `field=value` after the tags.');
    this.at = skip(this.text, this.at, ' ');
    const fields = new Map<string, FieldValue>();
    do {
      if (fields.size > 0) this.at++;
      const key = this.readName('=, ', 'field name');
      this.expect('=', `Found field \`${bounded(key)}\` without a value, expected \`field=value\`.`);
      const read = readFieldValue(this.text, this.at);
      if ('message' in read) this.fail(this.at, read.message, read.end);
      fields.set(key, read.value);
      this.at = read.end;
    } while (this.text[this.at] === ',');
    return { measurement, tags, fields, timestamp: this.readTimestamp(), span: [this.start, this.at] };
  }

  /** A name up to one of the stops, with `\` before a comma, an equals sign or a space taken off. */
  private readName(stops: string, what: string): string {
    const from = this.at;
    let name = '';
    let copied = from;
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text[this.at] as string;
      if (unit === '\n' || unit === '\r' || stops.includes(unit)) break;
      if (unit !== '\\' || !ESCAPED.includes(this.text[this.at + 1] ?? '')) continue;
      name += this.text.slice(copied, this.at);
      copied = this.at + 1;
      this.at++;
    }
    name += this.text.slice(copied, this.at);
    if (name === '')
      this.fail(from, `Found an empty ${what}, InfluxDB refuses the point: write one, or leave the tag or field out.`);
    return name;
  }

  private readTimestamp(): string | undefined {
    this.at = skip(this.text, this.at, ' ');
    const from = this.at;
    this.at = endOfLine(this.text, from);
    const written = this.text.slice(from, Math.min(this.at, from + 200)).trimEnd();
    if (written === '') return undefined;
    if (/^-?\d{1,19}$/.test(written)) return written;
    this.fail(
      from,
      `Found \`${bounded(written)}\` after the fields, expected a timestamp as a whole number, or nothing.`,
      from + written.length,
    );
  }

  private expect(unit: string, message: string): void {
    if (this.text[this.at] !== unit) this.fail(this.at, message);
    this.at++;
  }

  private fail(start: number, message: string, end = start + 1): never {
    throw new FaultError([start, Math.max(end, start + 1)], message);
  }
}

const ESCAPED = ',= ';

function skip(text: string, from: number, units: string): number {
  let at = from;
  while (at < text.length && units.includes(text[at] as string)) at++;
  return at;
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed === -1 ? text.length : feed;
}

function bounded(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
