import { resolve } from 'node:path';
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

/** Lists the files of a handbook, each with its stamp. The only walk through its folders. */
export function takeStock(root: string, overlay: Overlay = new Map()): Stock {
  const top = resolve(root);
  const folders = contentFolders(top);
  const found = findFiles(top, [...folders, 'static'].filter(isFolder(top)), () => false);
  const stamps = new Map(found.files.map((file) => [file, stampOf(`${top}/${file}`)]));
  for (const [file, bytes] of overlay) {
    if (!isContent(file, folders)) continue;
    if (bytes === undefined) stamps.delete(file);
    else stamps.set(file, undefined);
  }
  const files = overlay.size === 0 ? found.files : [...stamps.keys()].sort();
  return { root: top, folders, files, findings: found.findings, overlay, stampOf: (file) => stamps.get(file) };
}

/** The walk would not find it elsewhere either. */
function isContent(file: string, folders: readonly string[]): boolean {
  const names = file.split('/');
  if (names.some((name) => name.startsWith('.') || SKIPPED_FOLDERS.has(name))) return false;
  return [...folders, 'static'].some((folder) => folder === '' || file.startsWith(`${folder}/`));
}
