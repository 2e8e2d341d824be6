import type { Span } from '../model/span.ts';

/**
 * Where a part of a YAML scalar's value stands in its source. Folding, indentation and escapes move text about, but keep
 * the order of all that is not blank: so the two are walked side by side. Undefined when they do not belong together.
 */
export function scalarSpan(source: string, quote: string, value: string, [start, end]: Span): Span | undefined {
  const to = Math.max(end, start + 1);
  let first: number | undefined;
  let last = 0;
  let at = 0;
  for (let index = 0; index < value.length && index < to; index++) {
    const unit = value[index] as string;
    if (isBlank(unit)) continue;
    const written = nextWritten(source, at, quote);
    if (written === undefined || written.unit !== unit) return undefined;
    at = written.end;
    if (index < start) last = at;
    else {
      first ??= written.start;
      last = at;
    }
  }
  // Behind the last character, where the expression ends too early.
  return first === undefined ? [last, last] : [first, last];
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
