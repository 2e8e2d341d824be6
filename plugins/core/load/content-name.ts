import { createHash } from 'node:crypto';

/** Names bytes as git does, so that what git knows of another state can be compared without reading it. */
export function contentName(bytes: Buffer, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
