export type FieldValue =
  | { type: 'float' | 'integer' | 'unsigned'; number: number }
  | { type: 'boolean'; boolean: boolean }
  | { type: 'string'; string: string };

/** Reads the value of a field by its form, as InfluxDB tells its types apart. */
export function readFieldValue(
  text: string,
  start: number,
): { value: FieldValue; end: number } | { message: string; end: number } {
  if (text[start] === '"') return readString(text, start);
  let end = start;
  while (end < text.length && !', \r\n'.includes(text[end] as string)) end++;
  const written = text.slice(start, Math.min(end, start + 200));
  if (written === '')
    return { message: 'Found a field without a value, expected a number, a text in `"` or a boolean.', end };
  const [, digits, type] = /^(-?\d{1,19})([iu])$/.exec(written) ?? [];
  if (type === 'i') return { value: { type: 'integer', number: Number(digits) }, end };
  if (type === 'u' && !digits?.startsWith('-')) return { value: { type: 'unsigned', number: Number(digits) }, end };
  // The monitor computes with `bc`, which writes no zero before the point; InfluxDB takes it as the number that it is.
  if (FLOAT.test(written) && Number.isFinite(Number(written)))
    return { value: { type: 'float', number: Number(written) }, end };
  if (TRUE.includes(written)) return { value: { type: 'boolean', boolean: true }, end };
  if (FALSE.includes(written)) return { value: { type: 'boolean', boolean: false }, end };
  const shown = written.length > 80 ? `${written.slice(0, 80)}…` : written;
  const hint = /^[+-]?(?:nan|inf(?:inity)?)$/i.test(written)
    ? 'InfluxDB has no such number: leave the field out'
    : 'expected a number, a text in `"` or a boolean';
  return { message: `Found \`${shown}\` as a field's value, ${hint}.`, end };
}

const FLOAT = /^[+-]?(?:\d{1,100}(?:\.\d{0,100})?|\.\d{1,100})(?:[eE][+-]?\d{1,4})?$/;
const TRUE = ['t', 'T', 'true', 'True', 'TRUE'];
const FALSE = ['f', 'F', 'false', 'False', 'FALSE'];

/** A text may hold line ends; `\` stands before `"` and itself. */
function readString(text: string, start: number): ReturnType<typeof readFieldValue> {
  const parts: string[] = [];
  let copied = start + 1;
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"') {
      parts.push(text.slice(copied, at));
      return { value: { type: 'string', string: parts.join('') }, end: at + 1 };
    }
    if (unit !== '\\' || (text[at + 1] !== '"' && text[at + 1] !== '\\')) continue;
    parts.push(text.slice(copied, at));
    copied = at + 1;
    at++;
  }
  return { message: 'Found a text without its closing `"`, close it.', end: start + 1 };
}
