import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { OfflineFile } from '../../client/offline/offline-list.ts';
import { withoutMarks } from '../../client/offline/page-marks.ts';

/** What is for search engines, feed readers and servers, and the parts of the copy itself. */
const LEFT_OUT =
  /(?:^|\/)(?:sitemap\.xml|robots\.txt|_headers|offline(?:-list\.[0-9a-f]+)?\.json|service-worker\.js)$|\.(?:map|conf|LICENSE\.txt)$|(?:atom\.xml|feed\.json|changes\.json)$/;
const HASH_DIGITS = 16;

/** Everything in a built site that readers may ask for, by address; other addresses of the same pages are left out. */
export function offlineFiles(outDir: string, aliases: ReadonlyMap<string, string>): OfflineFile[] {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !LEFT_OUT.test(file) && !aliases.has(`/${pathOfFile(file)}`))
    .sort();
  return files.map((file) => {
    const content = readFileSync(join(outDir, file));
    return [
      pathOfFile(file),
      hashOf(file.endsWith('.html') ? withoutMarks(content.toString()) : content),
      content.length,
    ];
  });
}

/** `alerts/etcdNoLeader.html` → `alerts/etcdNoLeader`, as the page is addressed. */
function pathOfFile(file: string): string {
  return file === 'index.html' ? '' : file.replace(/(?:\/index)?\.html$/, '');
}

export function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_DIGITS);
}
