import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HandbookError, toolkitFolder } from '../../../core/index.ts';
import type { OfflineList, OfflineOffer } from '../../client/offline/offline-list.ts';
import type { Site } from '../open-site.ts';
import { hashOf, offlineFiles } from './offline-files.ts';
import { offlineStages, readScriptUse, sharedFiles } from './offline-stages.ts';

const WORKER = 'service-worker.js';

export interface BuiltFolder {
  outDir: string;
  generatedFilesDir: string;
  baseUrl: string;
}

/** Writes what a browser needs to keep a copy of the site. It lists the whole output, so it comes after everything else. */
export function writeOfflineCopy(site: Site, aliases: ReadonlyMap<string, string>, built: BuiltFolder): void {
  const { outDir, generatedFilesDir, baseUrl } = built;
  const files = offlineFiles(outDir, aliases);
  const { settings, today } = site.handbook;
  const about = { handbook: `${settings.name} ${settings.url}`, built: today };
  const content = {
    ...about,
    stages: offlineStages(files, readScriptUse(generatedFilesDir, baseUrl)),
    aliases: Object.fromEntries([...aliases].map(([from, to]) => [from.slice(1), to.slice(1)])),
    shared: sharedFiles(files),
  };
  const version = hashOf(JSON.stringify(content));
  const list = `offline-list.${version}.json`;
  const bytes = files.reduce((sum, [, , size]) => sum + size, 0);
  writeFileSync(join(outDir, list), JSON.stringify({ version, ...content } satisfies OfflineList));
  const offer: OfflineOffer = { version, ...about, files: files.length, bytes, list };
  writeFileSync(join(outDir, 'offline.json'), `${JSON.stringify(offer)}\n`);
  copyWorker(join(outDir, WORKER));
}

function copyWorker(target: string): void {
  const bundle = join(toolkitFolder(), 'dist', WORKER);
  if (!existsSync(bundle)) {
    throw new HandbookError(`\`${bundle}\` is missing, so the site cannot be kept for offline.`, {
      hint: 'Run `node scripts/bundle.mjs`, which `npm ci` does by itself.',
    });
  }
  copyFileSync(bundle, target);
}
