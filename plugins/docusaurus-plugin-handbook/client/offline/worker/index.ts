import { openCopyStore } from './copy-store.ts';
import { findCopy } from './find-copy.ts';
import { tendCopy } from './tend-copy.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The service worker: answers from the copy that a reader chose to keep, at once and whatever the network does. Only what
 * is in the list of the site is ever kept, so no query and no value of an address is.
 */
function start(worker: WorkerScope): void {
  const { scope } = worker.registration;
  const store = openCopyStore(scope);
  const copy = tendCopy(worker, store);

  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const path = pathBelow(request.url);
    if (request.method !== 'GET' || path === undefined || request.headers.has('range')) return;
    event.respondWith(answer(request, path));
  });

  worker.addEventListener('message', (event) => {
    const { data, source } = event;
    if (data.type === 'remove') event.waitUntil(copy.remove());
    else if (data.type !== 'compare') event.waitUntil(copy.check());
    else {
      const path = pathBelow(new URL(data.path, scope).href) ?? '';
      event.waitUntil(copy.hasChanged(path).then((changed) => source?.postMessage({ type: 'compared', changed })));
    }
  });

  async function answer(request: Request, path: string): Promise<Response> {
    // A cache that cannot be read is as good as none.
    const kept = await findCopy(store, scope, path).catch(() => undefined);
    if (kept !== undefined) return kept;
    if (request.mode !== 'navigate') return fetch(request);
    return fetchPage(request);
  }

  /** A page that is not in the copy: what the network says, else that it is missing, instead of the browser's own page. */
  async function fetchPage(request: Request): Promise<Response> {
    try {
      return await inTime(fetch(request));
    } catch (error) {
      const missing = await findCopy(store, scope, '404');
      if (missing === undefined) throw error;
      return new Response(missing.body, { status: 404, headers: missing.headers });
    }
  }

  function pathBelow(address: string): string | undefined {
    const { origin, pathname } = new URL(address);
    const base = new URL(scope);
    return origin === base.origin && pathname.startsWith(base.pathname)
      ? pathname.slice(base.pathname.length)
      : undefined;
  }
}

/**
 * Milliseconds. A network that is half down answers nothing at all, and a browser would wait for minutes. With a copy of
 * the whole site at hand, hardly any page is worth more: what is not in it is new or missing.
 */
const PATIENCE = 3000;

function inTime(response: Promise<Response>): Promise<Response> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new TypeError('No answer in time')), PATIENCE);
  });
  return Promise.race([response, late]);
}

// The cast holds because browsers run this file as a service worker only.
start(self as unknown as WorkerScope);
