import type { OfflineAnswer, OfflineOffer, OfflineState } from '../offline-list.ts';
import type { CopyStore } from './copy-store.ts';
import { hashAt, pathOf } from './find-copy.ts';
import { loadCopy } from './load-copy.ts';
import type { WorkerScope } from './worker-scope.ts';

/** How long a site may take to say what it offers, in milliseconds: nobody waits for it, the copy is shown meanwhile. */
const PATIENCE = 3000;
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Keeps the copy up to date and tells every page about it. */
export interface CopyTender {
  /** Looks what is offered, and loads what has changed. */
  check(): Promise<void>;
  remove(): Promise<void>;
  /** Whether a page is another one than before the last update. */
  hasChanged(path: string): Promise<boolean>;
}

export function tendCopy(worker: WorkerScope, store: CopyStore): CopyTender {
  const { scope } = worker.registration;
  let state: OfflineState = { phase: 'stopped', done: 0, bytes: 0, missing: 0, reachable: true };
  let running: Promise<void> | undefined;
  let loading = new AbortController();

  const say = async (answer: OfflineAnswer): Promise<void> => {
    // A page that the worker does not control yet has asked for the copy just now.
    for (const page of await worker.clients.matchAll({ includeUncontrolled: true })) page.postMessage(answer);
  };
  const tell = async (change: Partial<OfflineState>): Promise<void> => {
    const kept = await store.list('kept');
    state = { ...state, ...change, ...(kept && { built: kept.built, version: kept.version }) };
    await say({ type: 'state', state });
  };

  async function check(): Promise<void> {
    const offer = await askForOffer();
    if (offer === 'unreachable') return tell({ phase: await phaseNow(), reachable: false });
    const kept = await store.list('kept');
    if (offer === 'gone' || (isLocal() && kept !== undefined && kept.handbook !== offer.handbook))
      return remove('replaced');
    if (kept?.version === offer.version) return tell({ phase: 'complete', reachable: true });
    await loadCopy(store, scope, offer, (change) => void tell(change), loading.signal);
    // The site may have been published anew meanwhile, and some files may be newer than the list.
    const after = await askForOffer();
    if (typeof after === 'object' && after.version !== offer.version) return check();
    await tell({ phase: 'complete', reachable: true });
  }

  async function askForOffer(): Promise<OfflineOffer | 'unreachable' | 'gone'> {
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const response = await fetch(`${scope}offline.json`, { cache: 'no-store', signal });
      if (response.ok) return await response.json();
      // On the machine of an author another site stands here now. Elsewhere it is a server in trouble, which is what the
      // copy is for.
      return response.status === 404 && isLocal() ? 'gone' : 'unreachable';
    } catch {
      return 'unreachable';
    }
  }

  async function phaseNow(): Promise<OfflineState['phase']> {
    return (await store.list('kept')) !== undefined && (await store.list('next')) === undefined
      ? 'complete'
      : 'stopped';
  }

  async function remove(phase: 'removed' | 'replaced'): Promise<void> {
    loading.abort();
    loading = new AbortController();
    await store.removeAll();
    await worker.registration.unregister();
    state = { phase, done: 0, bytes: 0, missing: 0, reachable: true };
    await say({ type: 'state', state });
  }

  async function failed(error: unknown): Promise<void> {
    const name = error instanceof Error ? error.name : '';
    if (name === 'AbortError') return;
    if (name === 'QuotaExceededError') await tell({ phase: 'full' });
    else if (name === 'SecurityError') await say({ type: 'state', state: { ...state, phase: 'forbidden' } });
    else await tell({ phase: 'stopped', reachable: false });
  }

  function isLocal(): boolean {
    return LOCAL.test(new URL(scope).hostname);
  }

  return {
    check() {
      running ??= check()
        .catch(failed)
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    remove: () => remove('removed'),
    async hasChanged(path) {
      const [kept, before] = [await store.list('kept'), await store.list('before')];
      return before !== undefined && kept !== undefined && hashAt(kept, pathOf(path)) !== hashAt(before, pathOf(path));
    },
  };
}
