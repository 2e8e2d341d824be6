import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** A cache of our linter for one generated handbook. */
export interface FreshCache {
  /** What makes the linter use it. */
  env: Record<string, string>;
  clear(): void;
}

/** Keeps the cache where no linter looks for content, and where it can be cleared without touching that of the user. */
export function freshCache(root: string): FreshCache {
  const folder = join(root, 'node_modules', '.cache');
  return { env: { XDG_CACHE_HOME: folder }, clear: () => rmSync(folder, { recursive: true, force: true }) };
}
