/** The text that a string stands for; undefined when its `\x` escapes give bytes that are not UTF-8. The string has passed the lexer. */
export function unquote(literal: string): string | undefined {
  const inner = literal.slice(1, -1);
  if (literal.startsWith('`') || !inner.includes('\\')) return inner;
  if (!/\\[x0-7]/.test(inner)) return inner.replace(ESCAPE, characterOf);
  // Several escapes may make one character, byte by byte: percent-encoding knows how to put them together.
  const encoded = inner.replace(/%/g, '%25').replace(ESCAPE, byteOrCharacter);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|.)/gs;

function byteOrCharacter(written: string): string {
  const digits = /^\\[0-7]/.test(written) ? Number.parseInt(written.slice(1), 8).toString(16) : written.slice(2);
  if (/^\\[x0-7]/.test(written)) return `%${digits.padStart(2, '0')}`;
  const character = characterOf(written);
  return character === '%' ? '%25' : character;
}

function characterOf(written: string): string {
  const letter = written.slice(1, 2);
  if (written.length > 2) return String.fromCodePoint(Number.parseInt(written.slice(2), 16));
  return LETTERS[letter] ?? letter;
}

const LETTERS: Record<string, string> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
