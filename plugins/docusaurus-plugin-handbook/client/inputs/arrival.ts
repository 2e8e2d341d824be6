import type { PageInput } from '../../props.ts';
import { shownText } from '../shown-text.ts';
import { inputKey } from './input-key.ts';
import { judgeValue } from './judge-value.ts';

/** Where a value came from: the address, this page, or another page of the same tab. */
export type Origin = 'link' | 'typed' | 'tab';

export interface Entry {
  value: string;
  origin: Origin;
}

export interface Arrival {
  /** Values that may be used, by the key of their input. */
  entries: Map<string, Entry>;
  /** Values that came and may not: what is left of them to show, and why. */
  refused: Map<string, { shown: string; reason: string }>;
  /** Names in the address that are no input of the page. */
  unknown: string[];
}

/** Sorts what an address brought. A value under the input's own name counts before one under its label. */
export function sortArrival(inputs: readonly PageInput[], pairs: readonly (readonly [string, string])[]): Arrival {
  const arrival: Arrival = { entries: new Map(), refused: new Map(), unknown: [] };
  const byKey = new Map(pairs.map(([name, value]) => [inputKey(name), value]));
  const used = new Set<string>();
  for (const input of inputs) {
    const names = [input.key, inputKey(input.label ?? '')];
    for (const name of names) if (byKey.has(name)) used.add(name);
    const value = byKey.get(names.find((name) => byKey.has(name)) ?? '');
    if (value === undefined || value === '') continue;
    const reason = judgeValue(value, input);
    if (reason === undefined) arrival.entries.set(input.key, { value, origin: 'link' });
    else arrival.refused.set(input.key, { shown: shownText(value), reason });
  }
  arrival.unknown = pairs.map(([name]) => name).filter((name) => !used.has(inputKey(name)));
  return arrival;
}

/** Says which names of the address mean nothing here: the first three, the number of the others. */
export function sayUnknown(names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, 3).map((name) => `\`${shownText(name, 40)}\``);
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `Not used on this page, though the address has it: ${shown.join(', ')}${more}.`;
}
