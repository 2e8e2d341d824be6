import type { Span } from '../../model/span.ts';
import { plainScalar } from './plain-scalar.ts';

/** One item of a list in brackets. */
export interface FlowItem {
  value: unknown;
  span: Span;
}

/** Reads `[a, "b"]` from its bracket: names and numbers, quoted or not. Undefined for what is nested or unusual. */
export function readFlowList(text: string, start: number): { items: FlowItem[]; end: number } | undefined {
  const items: FlowItem[] = [];
  let at = skipSpaces(text, start + 1);
  if (text[at] === ']') return { items, end: at + 1 };
  for (;;) {
    ITEM.lastIndex = at;
    const [whole, plain, double, single] = ITEM.exec(text) ?? [];
    if (whole === undefined) return undefined;
    const source = plain?.trimEnd();
    const value = source === undefined ? (double ?? single) : plainScalar(source);
    if (value === undefined) return undefined;
    items.push({ value, span: [at, at + (source ?? whole).length] });
    at = skipSpaces(text, at + whole.length);
    if (text[at] === ']') return { items, end: at + 1 };
    if (text[at] !== ',') return undefined;
    at = skipSpaces(text, at + 1);
  }
}

const ITEM = /([A-Za-z0-9_/][^,[\]{}:#"'\n]*)|"([^"\\\n]*)"|'([^'\n]*)'/y;

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}
