import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchSection } from '../../client/search/search-files.ts';
import type { Site } from '../open-site.ts';
import { buildIndex } from './build-index.ts';
import { pageText } from './page-text.ts';
import { searchRecords } from './search-records.ts';

/** Writes the index of the built site, beside its pages. Pages that repeat another one under an old address are not in it. */
export function writeSearch(site: Site, outDir: string): void {
  const textOf = openPageTexts(outDir);
  const addresses = new Set([...site.graph.nodes.values()].map(({ address }) => address));
  const records = searchRecords(site, (address) => {
    const [page = '', anchor] = address.split('#');
    const sections = textOf(page);
    if (anchor === undefined || sections === undefined) return sections;
    return partAt(anchor, sections, (other) => addresses.has(`${page}#${other}`));
  });
  for (const [address, text] of buildIndex(records)) {
    const target = join(outDir, address);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** Names that share a page are asked for one after the other, so the last page is kept. */
function openPageTexts(outDir: string): (address: string) => SearchSection[] | undefined {
  let last: { address: string; sections: SearchSection[] | undefined } | undefined;
  return (address) => {
    if (last?.address !== address) {
      const file = join(outDir, address === '/' ? 'index.html' : `${address}.html`);
      const sections = existsSync(file) ? pageText(readFileSync(file, 'utf8')) : undefined;
      last = { address, sections };
    }
    return last.sections;
  };
}

/** The part of a page that is about one of the names that share it, as if it were a page. */
function partAt(
  anchor: string,
  sections: readonly SearchSection[],
  isName: (anchor: string) => boolean,
): SearchSection[] | undefined {
  const from = sections.findIndex(([own]) => own === anchor);
  if (from < 0) return undefined;
  const next = sections.findIndex(([own], index) => index > from && isName(own));
  const own = sections.slice(from, next < 0 ? undefined : next);
  return own.map(([, heading, text], index) => ['', index === 0 ? '' : heading, text]);
}
