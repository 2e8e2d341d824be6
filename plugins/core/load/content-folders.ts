import { statSync } from 'node:fs';
import { join } from 'node:path';

/** docs/ and runbooks/ of a handbook; a folder without them, such as an old collection of runbooks, is content itself. */
export function contentFolders(root: string): string[] {
  return contentFoldersOf(isFolder(root));
}

/** The same of a handbook that lies in no folder, such as one in the history of a repository. */
export function contentFoldersOf(hasFolder: (folder: string) => boolean): string[] {
  const folders = ['docs', 'runbooks'].filter(hasFolder);
  return folders.length > 0 ? folders : [''];
}

export function isFolder(root: string): (folder: string) => boolean {
  return (folder) => statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true;
}
