import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfflineFile, OfflineList, SharedFile } from '../../client/offline/offline-list.ts';

/** In the order of need: what every page needs, then what one reads at night, then the rest. */
export function offlineStages(files: readonly OfflineFile[], scripts: ScriptUse): OfflineList['stages'] {
  const stages: OfflineList['stages'] = TITLES.map((title) => ({ title, files: [] }));
  for (const file of files) stages[stageOf(file[0], scripts)]?.files.push(file);
  return stages.filter((stage) => stage.files.length > 0);
}

const TITLES = ['The way in', 'Runbooks and alerts', 'Everything else'];

function stageOf(path: string, scripts: ScriptUse): number {
  if (/^(?:|404|alerts|runbooks|img\/(?:favicon|icon|logo)[^/]*|manifest\.webmanifest|assets\/css\/.*)$/.test(path))
    return 0;
  if (/^(?:alerts|runbooks)\//.test(path)) return 1;
  const name = /^assets\/js\/([^/]+)\.[0-9a-f]{6,32}\.js$/.exec(path)?.[1];
  if (name === undefined) return 2;
  const pages = scripts.get(name);
  // A script of no page in particular is one of all.
  if (pages === undefined || pages.some((page) => stageOf(page, scripts) === 0)) return 0;
  return pages.some((page) => stageOf(page, scripts) === 1) ? 1 : 2;
}

/** Name of a script → paths of the pages that need it. */
export type ScriptUse = ReadonlyMap<string, readonly string[]>;

/** Reads which page needs which scripts from what the site generator has written for itself. */
export function readScriptUse(generatedFilesDir: string, baseUrl: string): ScriptUse {
  const names: Record<string, unknown> = JSON.parse(
    readFileSync(join(generatedFilesDir, 'routesChunkNames.json'), 'utf8'),
  );
  const use = new Map<string, string[]>();
  for (const [route, scripts] of Object.entries(names)) {
    // The key is the address and a hash: `/handbook/alerts/etcdNoLeader-4f2`.
    const path = route.replace(/-[0-9a-f]+$/, '').slice(baseUrl.length);
    for (const name of stringsIn(scripts)) use.set(name, [...(use.get(name) ?? []), path]);
  }
  return use;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The addresses of the files that every page names. */
export function sharedFiles(files: readonly OfflineFile[]): Record<SharedFile, string> {
  const find = (pattern: RegExp): string => files.find(([path]) => pattern.test(path))?.[0] ?? '';
  return {
    'runtime~main': find(/^assets\/js\/runtime~main\.[0-9a-f]+\.js$/),
    main: find(/^assets\/js\/main\.[0-9a-f]+\.js$/),
    styles: find(/^assets\/css\/styles\.[0-9a-f]+\.css$/),
  };
}
