import type { OfflineList } from '../offline-list.ts';

/** The lists of a copy: what pages are shown from, what they were shown from before, and what is being loaded. */
export type ListName = 'kept' | 'before' | 'next';

/**
 * The copy of a site in the browser's cache. Files are kept by the hash of their content, so that an update loads what has
 * changed and nothing else, and two lists share what they have in common. No address of a request is ever a key.
 */
export interface CopyStore {
  list(name: ListName): Promise<OfflineList | undefined>;
  setList(name: ListName, list: OfflineList | undefined): Promise<void>;
  file(hash: string): Promise<Response | undefined>;
  setFile(hash: string, response: Response): Promise<void>;
  hashes(): Promise<Set<string>>;
  /** Drops every file that is in none of the lists. */
  prune(lists: readonly (OfflineList | undefined)[]): Promise<void>;
  removeAll(): Promise<void>;
}

/** Opens the copy of the site below a scope, such as `https://ops.example.org/handbook/`. */
export function openCopyStore(scope: string): CopyStore {
  const name = cacheName(scope);
  const lists = new Map<ListName, Promise<OfflineList | undefined>>();
  const cache = (): Promise<Cache> => caches.open(name);
  const listKey = (list: ListName): string => `${scope}offline-copy/lists/${list}`;
  const fileKey = (hash: string): string => `${scope}offline-copy/files/${hash}`;

  // Not through `open`, which would make the cache anew for a page that is still there after the copy was removed.
  const read = (key: string): Promise<Response | undefined> => caches.match(key, { cacheName: name });
  const readList = async (list: ListName): Promise<OfflineList | undefined> => (await read(listKey(list)))?.json();
  const hashes = async (): Promise<Set<string>> => {
    const keys = (await (await cache()).keys()).map(({ url }) => url);
    return new Set(keys.filter((url) => url.startsWith(fileKey(''))).map((url) => url.slice(fileKey('').length)));
  };

  return {
    list(list) {
      const known = lists.get(list) ?? readList(list);
      lists.set(list, known);
      return known;
    },
    async setList(list, content) {
      const opened = await cache();
      if (content === undefined) await opened.delete(listKey(list));
      else await opened.put(listKey(list), Response.json(content));
      lists.set(list, Promise.resolve(content));
    },
    file: (hash) => read(fileKey(hash)),
    setFile: async (hash, response) => (await cache()).put(fileKey(hash), response),
    hashes,
    async prune(wanted) {
      const inUse = new Set(wanted.flatMap((list) => (list ? filesOf(list).map(([, hash]) => hash) : [])));
      const opened = await cache();
      for (const hash of await hashes()) if (!inUse.has(hash)) await opened.delete(fileKey(hash));
    },
    async removeAll() {
      lists.clear();
      await caches.delete(name);
    },
  };
}

export function filesOf(list: OfflineList): OfflineList['stages'][number]['files'] {
  return list.stages.flatMap(({ files }) => files);
}

/** One cache for each site of an origin. */
export function cacheName(scope: string): string {
  return `handbook-offline ${new URL(scope).pathname}`;
}
