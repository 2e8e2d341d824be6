import type { KindsReading } from '../kinds/read-kinds.ts';
import { isSectionPage } from '../load/addresses.ts';
import { adoptPage } from './adopt-page.ts';
import type { FileToWrite, ImportOptions } from './import-options.ts';
import type { ImportedAsset, ImportedPage, ImportReport, PageAction } from './import-report.ts';
import { judgeLinks } from './judge-links.ts';
import { layoutOf } from './layout-of.ts';
import { placeAsset } from './place-asset.ts';
import { placePage } from './place-page.ts';
import type { Collection, SourcePage } from './read-collection.ts';
import { targetFault } from './target-fault.ts';

/** Works out a whole import before anything is written: what becomes of each page, and the files that this takes. */
export function planImport(
  collection: Collection,
  kinds: KindsReading,
  options: ImportOptions,
): { report: ImportReport; writes: FileToWrite[] } {
  const layout = layoutOf(
    collection.folder,
    collection.pages.map(({ source }) => source),
    options.out,
  );
  const skipped: ImportReport['skipped'] = collection.unread.map((file) => ({ ...file, dropped: [] }));
  const pages = collection.pages.filter((page) => !skipEmpty(page, skipped));
  const targets = new Map(pages.map(({ source }) => [source, layout.targetOf(source)]));
  const faults = [...collection.faults, ...targetFaults(targets)];
  const otherIds = new Set(pages.map(({ source }) => source.split('/').at(-1)?.replace(/\.md$/, '') ?? ''));
  const writes: FileToWrite[] = [];
  const assets = new Map<string, ImportedAsset>();
  const imported = pages.map((page): ImportedPage => {
    const adopted = adoptPage(page, targets.get(page.source) ?? '', { layout, kinds, otherIds });
    const links = judgeLinks(page, adopted.target, { files: collection.files, targets });
    for (const asset of links.assets) {
      if (!assets.has(asset.target)) assets.set(asset.target, placeAsset(asset, collection.folder, options, writes));
    }
    return placePage(adopted, links.doubts, options, writes);
  });
  const copied = new Set([...assets.values()].map(({ source }) => source));
  const left = skipped.filter(({ source }) => !copied.has(source));
  const count = (action: PageAction): number => imported.filter((page) => page.action === action).length;
  const report: ImportReport = {
    version: 1,
    collection: {
      folder: collection.folder,
      dialect: layout.dialect,
      licence: options.licence.id,
      ...present({ licenceFile: options.licence.file, source: options.source, commit: options.commit }),
    },
    written: false,
    summary: {
      pages: imported.length,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      kept: count('kept'),
      conflict: count('conflict'),
      skipped: left.length,
      faults: faults.length,
    },
    pages: imported,
    assets: [...assets.values()],
    skipped: left.sort(bySource),
    faults: faults.sort(bySource),
  };
  return { report, writes: faults.length > 0 ? [] : writes };
}

/** A page without a word below its front matter, as Hugo wants one for each folder, is none for a reader. */
function skipEmpty(page: SourcePage, skipped: ImportReport['skipped']): boolean {
  const { source, text, bodyStart, reading } = page;
  if (text.slice(bodyStart).trim() !== '') return false;
  const reason = isSectionPage(source) ? 'It is the page of a folder and has no text.' : 'It has no text.';
  const dropped = Object.entries(reading.frontMatter.value).map(([field, value]) => ({ field, value }));
  skipped.push({ source, reason, dropped });
  return true;
}

function targetFaults(targets: ReadonlyMap<string, string>): ImportReport['faults'] {
  const taken = new Map<string, string>();
  const faults: ImportReport['faults'] = [];
  for (const [source, target] of targets) {
    const other = taken.get(target.toLowerCase());
    taken.set(target.toLowerCase(), source);
    const message =
      other === undefined
        ? targetFault(target)
        : `It would stand where \`${other}\` stands, \`${target}\`; rename one.`;
    if (message !== undefined) faults.push({ source, line: 1, message });
  }
  return faults;
}

function present(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function bySource(a: { source: string }, b: { source: string }): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : 0;
}
