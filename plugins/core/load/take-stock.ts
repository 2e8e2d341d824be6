import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { HandbookError } from '../model/handbook-error.ts';
import type { ParseFinding } from '../model/problem.ts';
import { contentFolders, isFolder } from './content-folders.ts';
import { findFiles, SKIPPED_FOLDERS } from './find-files.ts';
import { stampOf } from './stamp-of.ts';

/** Files that stand in the place of those on disk, by path: unsaved texts of an editor, or another state of the handbook. */
export type Overlay = ReadonlyMap<string, Buffer | undefined>;

/** Which files a handbook has at one moment. Everything later goes by it, so that what changes meanwhile is met by the next run. */
export interface Stock {
  root: string;
  /** Folders that hold content; `['']` where the root is content itself. */
  folders: readonly string[];
  /** Regular files below them and in static/, in order. */
  files: readonly string[];
  /** See `stampOf`; undefined for what stands in the overlay, and for what is too fresh. */
  stampOf(file: string): string | undefined;
  /** Links and other things that are no files. */
  findings: readonly ParseFinding[];
  overlay: Overlay;
}

/** Lists the files of a handbook, each with its stamp: the only walk through its folders. Throws HandbookError without one. */
export function takeStock({ root, overlay = NOTHING }: { root: string; overlay?: Overlay }): Stock {
  const top = resolve(root);
  refuseMissingFolder(top, root);
  const folders = contentFolders(top);
  const found = findFiles(top, [...folders, 'static'].filter(isFolder(top)), () => false);
  const stamps = new Map(found.files.map((file) => [file, stampOf(`${top}/${file}`)]));
  const stock = { root: top, folders, ...found, overlay: NOTHING, stampOf: (file: string) => stamps.get(file) };
  return overlay.size === 0 ? stock : coverStock(stock, overlay);
}

const NOTHING: Overlay = new Map();

/** The same with files that stand in the place of some, over those that do already. */
export function coverStock(stock: Stock, overlay: Overlay): Stock {
  const files = new Set(stock.files);
  for (const [file, bytes] of overlay) {
    if (!isContent(file, stock.folders)) continue;
    if (bytes === undefined) files.delete(file);
    else files.add(file);
  }
  return {
    ...stock,
    files: [...files].sort(),
    overlay: new Map([...stock.overlay, ...overlay]),
    stampOf: (file) => (overlay.has(file) ? undefined : stock.stampOf(file)),
  };
}

/** The walk would not find it elsewhere either. */
function isContent(file: string, folders: readonly string[]): boolean {
  const names = file.split('/');
  if (names.some((name) => name.startsWith('.') || SKIPPED_FOLDERS.has(name))) return false;
  return [...folders, 'static'].some((folder) => folder === '' || file.startsWith(`${folder}/`));
}

function refuseMissingFolder(root: string, asWritten: string): void {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const reason = existsSync(root) ? 'is not a folder' : 'does not exist';
  throw new HandbookError(`The root \`${asWritten}\` ${reason}.`, {
    hint: 'Name the folder of a handbook with --root.',
  });
}
