export interface NumberScan {
  type: 'number' | 'duration' | 'fault';
  end: number;
}

/** Finds where a number or a duration ends, by the letter of Prometheus' lexer: `1e` and `5m1` are faults, `5m1h` is one only when its value is read. */
export function scanNumber(text: string, start: number): NumberScan {
  const { end, whole } = scanDigits(text, start);
  if (whole) return { type: 'number', end };
  DURATION_REST.lastIndex = end;
  const rest = DURATION_REST.exec(text);
  if (rest) return { type: 'duration', end: end + rest[0].length };
  WORD_REST.lastIndex = end;
  return { type: 'fault', end: end + (WORD_REST.exec(text)?.[0].length ?? 0) };
}

const DURATION_REST = /[smhdwy]s?(?:\d+[smhdw]s?)*(?![A-Za-z0-9_])/y;
const WORD_REST = /[A-Za-z0-9_.]*/y;

function scanDigits(text: string, start: number): { end: number; whole: boolean } {
  let at = start;
  const is = (set: string): boolean => at < text.length && set.includes(text[at] as string);
  const accept = (set: string): boolean => is(set) && ++at > 0;
  let digits = '0123456789';
  if (accept('0') && accept('xX')) {
    accept('_');
    digits += 'abcdefABCDEF';
  }
  let dots = 0;
  let exponents = 0;
  accept('.');
  accept(digits);
  for (; at < text.length; ) {
    // The order matters: in `0x1e5` the lexer takes `e` for an exponent.
    if (accept('.')) {
      if (++dots > 1 || is('_.') || digits.length > 10) return { end: at, whole: false };
    } else if (accept('eE')) {
      if (++exponents > 1) return { end: at, whole: false };
      accept('+-');
      if (is('._eE') || at === text.length) return { end: at, whole: false };
    } else if (accept('_')) {
      if (is('._eE') || at === text.length) return { end: at, whole: false };
    } else if (!accept(digits)) break;
  }
  return { end: at, whole: at > start && !/[A-Za-z0-9_]/.test(text[at] ?? '') };
}
