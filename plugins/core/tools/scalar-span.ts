import type { Span } from '../model/span.ts';

/** Where a part of a YAML scalar's value stands in its source; undefined when the two do not belong together. */
export type ScalarSpans = (part: Span) => Span | undefined;

/**
 * Finds where parts of a scalar's value stand in its source. Folding, indentation and escapes move text about, but keep the
 * order of all that is not blank: so the two are walked side by side, once for all parts.
 */
export function scalarSpans(source: string, quote: string, value: string): ScalarSpans {
  // Where each unit of the value is written, as far as somebody asked; 0 behind one that is blank.
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const walkTo = (to: number): boolean => {
    while (ends.length < to) {
      const unit = value[ends.length] as string;
      const written = isBlank(unit) ? BLANK : nextWritten(source, at, quote);
      if (written === undefined || (written !== BLANK && written.unit !== unit)) return false;
      if (written !== BLANK) at = written.end;
      starts.push(written.start);
      ends.push(written.end);
    }
    return true;
  };
  return ([start, end]) => {
    const to = Math.min(Math.max(end, start + 1), value.length);
    if (!walkTo(to)) return undefined;
    let first = start;
    while (first < to && ends[first] === 0) first++;
    let last = to - 1;
    while (last >= 0 && ends[last] === 0) last--;
    const stop = last < 0 ? 0 : (ends[last] ?? 0);
    // Behind the last character, where the expression ends too early.
    return first >= to ? [stop, stop] : [starts[first] ?? stop, stop];
  };
}

function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r';
}

interface Written {
  unit: string;
  start: number;
  end: number;
}

const BLANK: Written = { unit: '', start: 0, end: 0 };

/** The next character that is not blank, with the escape that stands for it. */
function nextWritten(source: string, from: number, quote: string): Written | undefined {
  for (let at = from; at < source.length; ) {
    const unit = source[at] as string;
    const written = unit === quote || unit === '\\' ? readEscape(source, at, quote) : { unit, start: at, end: at + 1 };
    if (!isBlank(written.unit) && written.unit !== '') return written;
    at = written.end;
  }
  return undefined;
}

function readEscape(source: string, start: number, quote: string): Written {
  const unit = source[start] as string;
  if (quote === "'") return { unit, start, end: start + (unit === "'" ? 2 : 1) };
  if (quote !== '"') return { unit, start, end: start + 1 };
  const letter = source[start + 1] ?? '';
  const digits = DIGITS[letter];
  if (digits === undefined) return { unit: BLANKS.includes(letter) ? ' ' : letter, start, end: start + 2 };
  const code = Number.parseInt(source.slice(start + 2, start + 2 + digits), 16);
  // Beyond the first plane a value has two units for one escape; nobody writes metrics so.
  return { unit: String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd), start, end: start + 2 + digits };
}

/** Hexadecimal digits of each numeric escape. */
const DIGITS: Record<string, number | undefined> = { x: 2, u: 4, U: 8 };
/** Escapes that stand for blanks, or for nothing at the end of a line. */
const BLANKS = 'ntr \t\n\r';
