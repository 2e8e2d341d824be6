import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A file of a handbook that an editor has open. */
export interface OpenFile {
  root: string;
  /** Relative to the root, with `/`. */
  file: string;
}

/**
 * The handbook that a file belongs to: the nearest folder with a handbook.yml, else the folder of the workspace. Undefined
 * for what lies in no folder of the workspace, and for what is no file on disk.
 */
export function fileOf(uri: string, folders: readonly string[]): OpenFile | undefined {
  const path = pathOf(uri);
  const folder = folders
    .filter((candidate) => path?.startsWith(candidate + sep))
    .sort((a, b) => b.length - a.length)[0];
  if (path === undefined || folder === undefined) return undefined;
  const root = rootOf(path, folder);
  return { root, file: relative(root, path).split(sep).join('/') };
}

function rootOf(path: string, folder: string): string {
  for (let at = dirname(path); at.length >= folder.length; at = dirname(at)) {
    if (existsSync(join(at, 'handbook.yml'))) return at;
    if (at === folder) break;
  }
  return folder;
}

/** The path of a folder or file; undefined for other schemes. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined; // a host, or bytes that are no UTF-8
  }
}

export function uriOf(root: string, file: string): string {
  return pathToFileURL(join(root, file)).href;
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
