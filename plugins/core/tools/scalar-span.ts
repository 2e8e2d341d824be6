import type { Span } from '../model/span.ts';

/** Where a part of a YAML scalar's value stands in its source; undefined when the two do not belong together. */
export type ScalarSpans = (part: Span) => Span | undefined;

/**
 * Finds where parts of a scalar's value stand in its source. Folding, indentation and escapes move text about, but keep the
 * order of all that is not blank: so the two are walked side by side, and once for parts that are asked for in their order.
 */
export function scalarSpans(source: string, quote: string, value: string): ScalarSpans {
  let known = 0;
  let at = 0;
  return ([start, end]) => {
    const to = Math.min(Math.max(end, start + 1), value.length);
    if (start < known) [known, at] = [0, 0];
    let first: number | undefined;
    for (; known < to; known++) {
      const unit = value[known] as string;
      if (isBlank(unit)) continue;
      while (at < source.length && isBlank(source[at] as string)) at++;
      // Nearly every character stands for itself.
      if (source[at] === unit && unit !== quote && unit !== '\\') {
        if (known >= start) first ??= at;
        at++;
        continue;
      }
      const written = nextWritten(source, at, quote);
      if (written === undefined || written.unit !== unit) return undefined;
      if (known >= start) first ??= written.start;
      at = written.end;
    }
    // Behind the last character, where the expression ends too early.
    return [first ?? at, at];
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
