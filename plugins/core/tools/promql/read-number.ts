/** The value of a number as Go reads it (`017` is octal, `1_000` a thousand); undefined when it is none or too large. */
export function readNumber(written: string): number | undefined {
  const text = written.toLowerCase();
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  if (text === 'nan') return Number.NaN;
  if (!(text.startsWith('0x') ? HEXADECIMAL : DECIMAL).test(text)) return undefined;
  const digits = text.replaceAll('_', '');
  if (digits.startsWith('0x')) {
    const value = BigInt(digits);
    // Larger ones would be hexadecimal floats, which need an exponent that the lexer does not take.
    return value <= LARGEST ? Number(value) : undefined;
  }
  const value = /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

// An underscore stands between digits, or between `0x` and the first.
const HEXADECIMAL = /^0x_?[0-9a-f]+(?:_[0-9a-f]+)*$/;
const DECIMAL = /^(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/;
const LARGEST = 2n ** 63n - 1n;
