import type { OfflineFile, OfflineList, OfflineOffer, OfflineState } from '../offline-list.ts';
import { type CopyStore, filesOf } from './copy-store.ts';

/** How many files are asked for at the same time: what browsers open to one host. */
const AT_ONCE = 6;

/**
 * Brings the copy to what is offered, file by file in the order of the list, and tells how it is getting on. The pages
 * are shown from the new list once all of it is there; until then, from the old one.
 */
export async function loadCopy(
  store: CopyStore,
  scope: string,
  offer: OfflineOffer,
  tell: (change: Partial<OfflineState>) => void,
  signal: AbortSignal,
): Promise<void> {
  const next: OfflineList = await (await get(scope + offer.list, signal)).json();
  await store.setList('next', next);
  const there = await store.hashes();
  const state = { done: 0, bytes: sizeOf(filesOf(next)), missing: 0 };
  state.done = sizeOf(filesOf(next).filter(([, hash]) => there.has(hash)));
  for (const { title, files } of next.stages) {
    tell({ phase: 'loading', stage: title, ...state });
    const wanted = files.filter(([, hash]) => !there.has(hash));
    await eachAtOnce(wanted, async ([path, hash, bytes]) => {
      if (await keepFile(store, scope, path, hash, signal)) state.done += bytes;
      else state.missing += 1;
      tell({ ...state });
    });
  }
  const kept = await store.list('kept');
  if (kept?.version !== next.version) await store.setList('before', kept);
  await store.setList('kept', next);
  await store.setList('next', undefined);
  await store.prune([next, await store.list('before')]);
}

/** False for a file that the server does not give: the rest is worth having without it. */
async function keepFile(
  store: CopyStore,
  scope: string,
  path: string,
  hash: string,
  signal: AbortSignal,
): Promise<boolean> {
  const response = await fetch(scope + encodeURI(path), { cache: 'no-cache', signal });
  // The page for what is missing has an address of its own and may be answered as missing.
  if (!response.ok && path !== '404') return false;
  // A new one, since a browser shows no page from an answer that was redirected.
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const content = await response.blob();
  signal.throwIfAborted();
  await store.setFile(hash, new Response(content, { headers }));
  return true;
}

async function get(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', signal });
  if (response.ok) return response;
  throw new TypeError(`${address} answers ${response.status}`);
}

async function eachAtOnce(files: readonly OfflineFile[], work: (file: OfflineFile) => Promise<void>): Promise<void> {
  const rest = files[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const file of rest) await work(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function sizeOf(files: readonly OfflineFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}
