import type { OfflineList } from '../offline-list.ts';
import { withMarks } from '../page-marks.ts';
import { type CopyStore, filesOf } from './copy-store.ts';

/** Finds the kept answer to a path relative to the scope, such as `alerts/etcdNoLeader`. */
export async function findCopy(store: CopyStore, scope: string, path: string): Promise<Response | undefined> {
  const kept = await store.list('kept');
  // The list before the last one, because a page that was opened before an update asks for its scripts after it.
  const others = [await store.list('before'), kept === undefined ? await store.list('next') : undefined];
  for (const list of [kept, ...others]) {
    const found = list && (await findInList(store, scope, list, pathOf(path)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The hash of what a list has at a path. */
export function hashAt(list: OfflineList, path: string): string | undefined {
  return indexOf(list).get(path);
}

/** As in the list: no `.html`, no slash at the end, no `index`. */
export function pathOf(path: string): string {
  return decode(path)
    .replace(/\.html$/, '')
    .replace(/(?:^|\/)index$/, '')
    .replace(/\/+$/, '');
}

async function findInList(
  store: CopyStore,
  scope: string,
  list: OfflineList,
  path: string,
): Promise<Response | undefined> {
  const alias = Object.hasOwn(list.aliases, path) ? list.aliases[path] : undefined;
  const hash = hashAt(list, alias ?? path);
  const found = hash === undefined ? undefined : await store.file(hash);
  // The script of the site finds its page under another case, and under no address that differs in more.
  if (found && alias && alias.toLowerCase() !== path.toLowerCase()) return Response.redirect(scope + encodeURI(alias));
  if (found === undefined || !isPage(found)) return found;
  return new Response(withMarks(await found.text(), list), { status: found.status, headers: found.headers });
}

function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') ?? false;
}

const indexes = new WeakMap<OfflineList, Map<string, string>>();

function indexOf(list: OfflineList): Map<string, string> {
  const known = indexes.get(list) ?? new Map(filesOf(list).map(([path, hash]) => [path, hash]));
  indexes.set(list, known);
  return known;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
