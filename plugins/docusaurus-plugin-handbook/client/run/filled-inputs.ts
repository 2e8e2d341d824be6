import type { PageInput } from '../../props.ts';
import type { Entry } from '../inputs/arrival.ts';
import type { Run } from './run-record.ts';

/** What the bar of inputs of a page holds at this moment. */
export interface FilledInputs {
  inputs: Run['inputs'];
  /** The names of those that a person has typed here. */
  typed: ReadonlySet<string>;
}

/** Reads the bar of inputs of a page; nothing is filled in on a page without one. */
export function filledInputs(page: ParentNode): FilledInputs {
  const bar = page.querySelector<HTMLElement>('[data-handbook-inputs]');
  const entries = new Map(JSON.parse(bar?.dataset.handbookEntries ?? '[]') as [string, Entry][]);
  const declared = JSON.parse(bar?.dataset.handbookInputs ?? '[]') as PageInput[];
  const filled = declared.flatMap(({ key, name }) => {
    const entry = entries.get(key);
    return entry ? [{ name, ...entry }] : [];
  });
  return {
    inputs: filled.map(({ name, value }) => [name, value]),
    typed: new Set(filled.flatMap(({ name, origin }) => (origin === 'typed' ? [name] : []))),
  };
}

/** Whether nothing has changed but that a person filled in more: then it is still the same incident. */
export function onlyTypedMore(before: FilledInputs, { inputs, typed }: FilledInputs): boolean {
  const now = new Map(inputs);
  const kept = before.inputs.every(([name, value]) => now.get(name) === value);
  const known = new Set(before.inputs.map(([name]) => name));
  return kept && inputs.every(([name]) => known.has(name) || typed.has(name));
}
