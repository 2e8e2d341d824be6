/** What the site offers to keep, in `offline.json`: small, because it is asked for often. */
export interface OfflineOffer {
  /** Changes with anything that is kept. */
  version: string;
  /** Tells one handbook from another that stands under the same address at another time. */
  handbook: string;
  /** Day of the build, `YYYY-MM-DD`. */
  built: string;
  files: number;
  bytes: number;
  /** Address of the whole list, relative to the base. */
  list: string;
}

/** Everything that is kept, in the order in which it is fetched. */
export interface OfflineList {
  version: string;
  handbook: string;
  built: string;
  stages: { title: string; files: OfflineFile[] }[];
  /** Other addresses of pages, with those that they stand for. */
  aliases: Record<string, string>;
  /**
   * Scripts and styles that every page names, and that get another name with any change anywhere. A page that is the same
   * but for these is not fetched again: the names of the list are put in when the page is shown.
   */
  shared: Record<SharedFile, string>;
}

export type SharedFile = 'runtime~main' | 'main' | 'styles';

/** Address relative to the base without query (`` for home), hash of the content, size in bytes. */
export type OfflineFile = [path: string, hash: string, bytes: number];

/** How a browser is getting on with its copy. */
export interface OfflineState {
  phase: 'loading' | 'complete' | 'stopped' | 'full' | 'forbidden' | 'removed' | 'replaced';
  /** Of the copy that pages are shown from. */
  built?: string;
  version?: string;
  /** Of the copy that is being loaded, or was loaded last. */
  stage?: string;
  done: number;
  bytes: number;
  /** Files that the server does not give. */
  missing: number;
  /** False when the site did not answer. */
  reachable: boolean;
}

/** What a page asks of the worker. */
export type OfflineRequest = { type: 'keep' | 'check' | 'remove' } | { type: 'compare'; path: string };

/** What the worker tells a page. */
export type OfflineAnswer = { type: 'state'; state: OfflineState } | { type: 'compared'; changed: boolean };
