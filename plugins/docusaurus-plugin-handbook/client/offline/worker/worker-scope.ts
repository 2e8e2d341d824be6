import type { OfflineAnswer, OfflineRequest } from '../offline-list.ts';

/** What the worker uses of its surroundings: TypeScript's own types for workers and for pages exclude each other. */
export interface WorkerScope {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void>; matchAll(options: { includeUncontrolled: boolean }): Promise<readonly Page[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
}

export interface Page {
  postMessage(message: OfflineAnswer): void;
}

interface LastingEvent {
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

interface PageMessage extends LastingEvent {
  data: OfflineRequest;
  source: Page | null;
}
