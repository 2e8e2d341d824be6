import { addressOf } from '../../model/address-of.ts';
import type { RunbookPage } from '../../model/runbook-target.ts';
import { fold } from './read-url.ts';

export interface RunbookIndex {
  /** Pages of that file name, whatever their folder; the one of the same case first. */
  named(name: string): readonly RunbookPage[];
  /** Pages that answer the alert. */
  answering(alert: string): readonly RunbookPage[];
  /** The page at an address of the site, old ones included. */
  at(path: string): RunbookPage | undefined;
}

/** Makes runbooks findable by file name, alert and address, all of them folded. */
export function indexRunbooks(runbooks: readonly RunbookPage[]): RunbookIndex {
  const byName = new Map<string, RunbookPage[]>();
  const byAlert = new Map<string, RunbookPage[]>();
  const byAddress = new Map<string, RunbookPage>();
  for (const runbook of runbooks) {
    for (const key of spellings(runbook.id)) add(byName, key, runbook);
    for (const alert of runbook.answers ?? [runbook.id]) for (const key of spellings(alert)) add(byAlert, key, runbook);
    byAddress.set(foldPath(runbook.address), runbook);
  }
  // A page's own address wins over an old address of another.
  for (const runbook of runbooks) {
    for (const alias of runbook.aliases ?? []) {
      const path = foldPath(alias);
      if (!byAddress.has(path)) byAddress.set(path, runbook);
    }
  }
  return {
    named: (name) => sameCaseFirst(byName.get(fold(name)) ?? [], name),
    answering: (alert) => byAlert.get(fold(alert)) ?? [],
    at: (path) => byAddress.get(foldPath(path)),
  };
}

// Links carry either the true name or the one that stands in addresses.
function spellings(name: string): string[] {
  const address = addressOf(name);
  return address === name ? [fold(name)] : [fold(name), fold(address)];
}

function add(map: Map<string, RunbookPage[]>, key: string, runbook: RunbookPage): void {
  const known = map.get(key);
  if (!known) map.set(key, [runbook]);
  else if (!known.includes(runbook)) known.push(runbook);
}

function sameCaseFirst(runbooks: readonly RunbookPage[], name: string): readonly RunbookPage[] {
  if (runbooks.length < 2) return runbooks;
  return [...runbooks].sort((a, b) => Number(b.id === name) - Number(a.id === name));
}

function foldPath(path: string): string {
  return fold(path.split('/').filter(Boolean).join('/'));
}
