import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where the root lies in its repository, as code hosts name files: `handbook/`, or nothing at its top or without one. */
export function folderInRepository(root: string): string {
  const start = resolve(root);
  for (let folder = start; ; folder = dirname(folder)) {
    // A folder in a clone, a file in a worktree.
    if (existsSync(join(folder, '.git'))) return folder === start ? '' : `${below(folder, start)}/`;
    if (folder === dirname(folder)) return '';
  }
}

function below(top: string, folder: string): string {
  return relative(top, folder).split(sep).join('/');
}
