import type { Facet } from '../../props.ts';

/** What was chosen: key of the facet → value. */
export type Selection = ReadonlyMap<string, string>;

export interface ReadSelection {
  selected: Selection;
  /** What the address asks for and nothing here has. */
  unknown: { label: string; value: string } | undefined;
}

/** Longest value that is shown to somebody whose link asks for what is not there. */
const LONGEST = 60;

/** Reads `?service=etcd&year=2026`. What is no option is named and else left out: a link may be older than the list. */
export function readSelection(search: string, facets: readonly Facet[]): ReadSelection {
  const asked = new URLSearchParams(search);
  const selected = new Map<string, string>();
  let unknown: ReadSelection['unknown'];
  for (const { key, label, options } of facets) {
    const value = asked.get(key);
    if (value === null || value === '') continue;
    if (options.some((option) => option.value === value)) selected.set(key, value);
    else unknown ??= { label, value: Array.from(value).slice(0, LONGEST).join('') };
  }
  return { selected, unknown };
}

/** The same for the address; what other scripts keep there stays. */
export function writeSelection(search: string, facets: readonly Facet[], selected: Selection): string {
  const params = new URLSearchParams(search);
  for (const { key } of facets) {
    const value = selected.get(key);
    if (value === undefined) params.delete(key);
    else params.set(key, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether an entry of a list has all that was chosen. */
export function isSelected(facets: Readonly<Record<string, readonly string[]>> = {}, selected: Selection): boolean {
  return [...selected].every(([key, value]) => facets[key]?.includes(value) ?? false);
}
