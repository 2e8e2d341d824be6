import { plainScalar } from './plain-scalar.ts';

/** A value and where it ends. */
export interface LineScalar {
  value: unknown;
  end: number;
}

/** Reads a scalar that begins and ends on its line. */
export function readLineScalar(text: string, at: number, lineEnd: number): LineScalar | undefined {
  const sign = text[at] as string;
  if (sign === '"') {
    const close = text.indexOf('"', at + 1);
    const value = text.slice(at + 1, close);
    return close < 0 || close > lineEnd || value.includes('\\') ? undefined : { value, end: close + 1 };
  }
  if (sign === "'") {
    SINGLE_QUOTED.lastIndex = at;
    const written = SINGLE_QUOTED.exec(text)?.[0];
    return written === undefined
      ? undefined
      : { value: written.slice(1, -1).replaceAll("''", "'"), end: at + written.length };
  }
  const rest = text.slice(at, lineEnd);
  const comment = rest.indexOf(' #');
  const source = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  if (!/^[A-Za-z0-9_./(+-]/.test(source) || /^[-+.](?![A-Za-z0-9])|: |:$/.test(source)) return undefined;
  const value = plainScalar(source);
  return value === undefined ? undefined : { value, end: at + source.length };
}

const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
