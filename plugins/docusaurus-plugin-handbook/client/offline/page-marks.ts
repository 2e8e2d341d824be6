import type { OfflineList, SharedFile } from './offline-list.ts';

/** In a page: what changes with every build without being part of the page. */
const SHARED = /assets\/(?:js|css)\/(runtime~main|main|styles)\.[0-9a-f]{6,32}\.(?:js|css)/g;
const BUILT = /(<time data-handbook-built=?"?"?[^>]{0,40}>)[0-9-]{10}(?=<\/time>)/g;
const BUILT_AT = /(<time data-handbook-built[^>]{0,20} datetime="?)[0-9-]{10}/g;

/** A page without those marks: two builds of an unchanged page give the same text. */
export function withoutMarks(html: string): string {
  return html.replace(SHARED, '$1').replace(BUILT_AT, '$1').replace(BUILT, '$1');
}

/** A page with the marks of the copy that it is shown from. */
export function withMarks(html: string, { shared, built }: Pick<OfflineList, 'shared' | 'built'>): string {
  return html
    .replace(SHARED, (found, name: SharedFile) => shared[name] ?? found)
    .replace(BUILT_AT, `$1${built}`)
    .replace(BUILT, `$1${built}`);
}
