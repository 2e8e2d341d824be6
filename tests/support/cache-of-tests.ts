import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a test run a cache of its own: the user's would keep what was read of every folder that a test has made. */
export default function setup(): () => void {
  const cache = mkdtempSync(join(tmpdir(), 'handbook-cache-'));
  process.env.XDG_CACHE_HOME = cache;
  return () => rmSync(cache, { recursive: true, force: true });
}
