import { hash } from 'node:crypto';

/** Names bytes as git does, so that what git knows of another state can be compared without reading it. */
export function contentName(bytes: Buffer, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return hash(algorithm, Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}
