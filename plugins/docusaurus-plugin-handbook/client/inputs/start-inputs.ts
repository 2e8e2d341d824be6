import type { PageInput } from '../../props.ts';
import { type Entry, sayUnknown, sortArrival } from './arrival.ts';
import { fillPage } from './fill-page.ts';
import { readFragment, readPairs, writeFragment } from './fragment.ts';
import { judgeValue } from './judge-value.ts';
import { recallValues, rememberValues } from './remembered-values.ts';
import { showField } from './show-field.ts';

/**
 * Brings the bar of inputs to life: takes the values of the address and of the tab, fills the page, and keeps both up to
 * date. Everything is found by its marks, so it works on whatever has rendered them. Gives back what ends it.
 */
export function startInputs(bar: HTMLElement): () => void {
  const inputs = JSON.parse(bar.dataset.handbookInputs ?? '[]') as PageInput[];
  const page = bar.closest('article') ?? document.body;
  const part = (name: string): HTMLElement => bar.querySelector(`[data-handbook-inputs-${name}]`) as HTMLElement;
  const remembered = recallValues();
  const entries = new Map<string, Entry>();
  let refused = new Map<string, { shown: string; reason: string }>();
  const confirmed = new Set<Element>();

  for (const input of inputs) {
    const entry = remembered.get(input.key);
    if (entry && judgeValue(entry.value, input) === undefined) {
      entries.set(input.key, { ...entry, origin: entry.origin === 'link' ? 'link' : 'tab' });
    }
  }
  const fromQuery = readPairs(location.search);
  takeFrom([...(readFragment(location.hash).pairs ?? []), ...fromQuery]);
  update();
  followAnchor();

  /** Takes what an address brings; a value that is there already came by this tab, and keeps its origin. */
  function takeFrom(pairs: [string, string][]): void {
    const arrival = sortArrival(inputs, pairs);
    for (const [key, entry] of arrival.entries) {
      if (entries.get(key)?.value !== entry.value) entries.set(key, entry);
    }
    refused = arrival.refused;
    for (const key of refused.keys()) entries.delete(key);
    const unknown = sayUnknown(arrival.unknown);
    part('note').textContent = unknown;
    part('note').hidden = unknown === '';
  }

  function update(): void {
    for (const input of inputs) showField(bar, input, entries.get(input.key), refused.get(input.key));
    const fills = inputs.filter(({ key, checks }) => checks.length > 0 && entries.has(key));
    const valueFor = (key: string) => (fills.some((input) => input.key === key) ? entries.get(key)?.value : undefined);
    fillPage(page, valueFor, confirmed);
    const touched = entries.size > 0 || refused.size > 0;
    part('status').textContent = touched ? `${fills.length} of ${inputs.length} filled in` : '';
    part('clear').hidden = !touched;
    bar.dataset.handbookEntries = JSON.stringify([...entries]);
    bar.dispatchEvent(new Event('handbook-inputs', { bubbles: true }));
    keep();
  }

  function keep(): void {
    for (const { key } of inputs) remembered.delete(key);
    for (const [key, entry] of entries) remembered.set(key, entry);
    rememberValues(remembered);
    const { anchor } = readFragment(location.hash);
    const pairs = inputs.flatMap(({ key, name }): [string, string][] => {
      const entry = entries.get(key);
      return entry ? [[name, entry.value]] : [];
    });
    const address = location.pathname + writeFragment(anchor, pairs);
    if (address !== location.pathname + location.search + location.hash)
      history.replaceState(history.state, '', address);
  }

  /** The browser finds no heading named `mitigation?node=worker-04`. */
  function followAnchor(): void {
    const { anchor, pairs } = readFragment(location.hash);
    if (pairs && anchor !== '') document.getElementById(decodeURIComponent(anchor))?.scrollIntoView();
  }

  function typed({ target }: Event): void {
    const input = inputs.find(({ key }) => key === (target as HTMLElement).dataset.handbookField);
    if (input === undefined) return;
    const value = (target as HTMLInputElement).value.trim();
    const reason = value === '' ? undefined : judgeValue(value, input);
    entries.delete(input.key);
    refused.delete(input.key);
    if (reason !== undefined) refused.set(input.key, { shown: '', reason });
    else if (value !== '') entries.set(input.key, { value, origin: 'typed' });
    confirmed.clear();
    update();
  }

  function clear(): void {
    entries.clear();
    refused.clear();
    confirmed.clear();
    for (const field of bar.querySelectorAll('input')) field.value = '';
    part('note').hidden = true;
    update();
    bar.querySelector('input')?.focus();
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) clear();
  }

  function clicked({ target }: Event): void {
    const button = (target as Element).closest('[data-handbook-confirm]');
    const block = button?.closest('.handbook-block');
    if (block) {
      confirmed.add(block);
      update();
      block.querySelector('pre')?.focus();
    } else if ((target as Element).closest('[data-handbook-inputs-clear]')) clear();
  }

  /** A jump to a heading takes the values out of the address, and a link that is pasted there brings others. */
  function addressChanged(): void {
    const { pairs } = readFragment(location.hash);
    if (pairs) {
      confirmed.clear();
      takeFrom(pairs);
    }
    update();
    followAnchor();
  }

  bar.addEventListener('input', typed);
  bar.addEventListener('keydown', pressed);
  page.addEventListener('click', clicked);
  window.addEventListener('hashchange', addressChanged);
  return () => {
    bar.removeEventListener('input', typed);
    bar.removeEventListener('keydown', pressed);
    page.removeEventListener('click', clicked);
    window.removeEventListener('hashchange', addressChanged);
  };
}
