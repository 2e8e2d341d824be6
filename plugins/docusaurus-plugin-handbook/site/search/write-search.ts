import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../open-site.ts';
import { buildIndex } from './build-index.ts';
import { pageText } from './page-text.ts';
import { searchRecords } from './search-records.ts';

/** Writes the index of the built site, beside its pages. Pages that repeat another one under an old address are not in it. */
export function writeSearch(site: Site, outDir: string): void {
  const records = searchRecords(site, (address) => {
    const file = join(outDir, address === '/' ? 'index.html' : `${address}.html`);
    return existsSync(file) ? pageText(readFileSync(file, 'utf8')) : undefined;
  });
  for (const [address, text] of buildIndex(records)) {
    const target = join(outDir, address);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
