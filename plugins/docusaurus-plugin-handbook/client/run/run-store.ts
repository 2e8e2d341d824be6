import { isRun, type Run } from './run-record.ts';

const PREFIX = 'handbook-run ';
/** With another one, the oldest goes. */
const MOST_RUNS = 50;

/** What the browser would not take: kept until the page is reloaded. */
const memory = new Map<string, Run>();

/** The name that a run is kept under: its page and the values that it is about, so that two incidents never mix. */
export function runKey(page: string, inputs: Run['inputs']): string {
  const pairs = inputs.map(([name, value]) => [name, value] as [string, string]).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${page}?${new URLSearchParams(pairs)}`;
}

export function readRun(key: string): Run | undefined {
  return memory.get(key) ?? parse(attempt(() => localStorage.getItem(PREFIX + key)));
}

/** Keeps a run. False when the browser has no room for it, or forbids to store: it then lives until the page is left. */
export function writeRun(key: string, run: Run): boolean {
  const known = storedKeys();
  if (!known.includes(key)) {
    const oldest = [...known].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    for (const one of oldest.slice(0, known.length + 1 - MOST_RUNS)) deleteRun(one);
  }
  const stored = attempt(() => {
    localStorage.setItem(PREFIX + key, JSON.stringify(run));
    return true;
  });
  if (stored) memory.delete(key);
  else memory.set(key, run);
  return stored === true;
}

export function deleteRun(key: string): void {
  memory.delete(key);
  attempt(() => localStorage.removeItem(PREFIX + key));
}

/** The names of all runs of this browser. */
export function allKeys(): string[] {
  return [...new Set([...storedKeys(), ...memory.keys()])];
}

/** Calls back when another tab has changed a run. Gives back what ends it. */
export function onRunsChanged(changed: () => void): () => void {
  const listen = ({ key }: StorageEvent): void => {
    if (key === null || key.startsWith(PREFIX)) changed();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

function storedKeys(): string[] {
  const names = attempt(() => Object.keys(localStorage)) ?? [];
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
}

function startOf(key: string): string {
  return readRun(key)?.started ?? '';
}

function parse(text: string | null | undefined): Run | undefined {
  const value = attempt(() => JSON.parse(text ?? 'null') as unknown);
  return isRun(value) ? value : undefined;
}

/** Storage that is forbidden throws at the first look at it. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
