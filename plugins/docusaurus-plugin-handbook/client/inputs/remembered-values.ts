import type { Entry } from './arrival.ts';

const PLACE = 'handbook-inputs';
const MOST = 100;

/** Where the browser refuses to store: until the page is left for another site. */
let memory: [string, Entry][] = [];

/** The values that this tab has seen, by key; what anybody else wrote there is left out. */
export function recallValues(): Map<string, Entry> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
    if (Array.isArray(stored)) return new Map(stored.filter(isEntry));
  } catch {
    // Storage that is forbidden, or holds no JSON, remembers nothing.
  }
  return new Map(memory);
}

export function rememberValues(values: ReadonlyMap<string, Entry>): void {
  memory = [...values].slice(-MOST);
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(memory));
  } catch {
    // Full or forbidden: the address keeps the values of this page, and memory those of the others.
  }
}

function isEntry(item: unknown): item is [string, Entry] {
  const [key, entry] = Array.isArray(item) ? (item as [unknown, Partial<Entry> | null]) : [];
  return typeof key === 'string' && typeof entry?.value === 'string' && typeof entry.origin === 'string';
}
