import { runGit } from './run-git.ts';

/** A regular file of a commit. */
export interface BaseFile {
  /** Relative to the root of the handbook, with `/`. */
  path: string;
  object: string;
  size: number;
}

export interface BaseFiles {
  files: BaseFile[];
  /** Symbolic links. */
  links: ReadonlySet<string>;
}

/** Lists the files of a commit that a handbook is made of, below the folder that is its root now. */
export function listBase(root: string, commit: string): BaseFiles {
  const prefix = runGit(root, ['rev-parse', '--show-prefix']).stdout.toString('utf8').replace(/\n$/, '');
  const args = [
    'ls-tree',
    '-r',
    '-z',
    '-l',
    '--full-tree',
    '--end-of-options',
    `${commit}:${prefix.replace(/\/$/, '')}`,
  ];
  const { ok, stdout } = runGit(root, args);
  const files: BaseFile[] = [];
  const links = new Set<string>();
  // The folder may be new: then there was nothing.
  for (const entry of ok ? stdout.toString('utf8').split('\0') : []) {
    const [, mode, object = '', size, path = ''] = ENTRY.exec(entry) ?? [];
    if (!isSafe(path)) continue;
    if (mode === '120000') links.add(path);
    if (mode?.startsWith('100')) files.push({ path, object, size: Number(size) });
  }
  const isHandbook = files.some(({ path }) => /^(?:docs|runbooks)\//.test(path));
  return { files: files.filter(({ path }) => (isHandbook ? PART_OF_HANDBOOK : PART_OF_COLLECTION).test(path)), links };
}

const ENTRY = /^(\d{6}) blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/;

const PART_OF_HANDBOOK =
  /^(?:(?:docs|runbooks|static|schemas)\/|handbook\.(?:yml|baseline\.json)$|(?:\.github\/|\.gitlab\/)?CODEOWNERS$)/;

/** All but folders of tools, which the loader skips too. */
const PART_OF_COLLECTION =
  /^(?:(?:\.github\/|\.gitlab\/)?CODEOWNERS$|(?!(?:.*\/)?(?:node_modules|build|dist|\.[^/]*)\/))/;

/** git refuses such paths itself when it makes a commit; one that was made by hand may hold them. */
function isSafe(path: string): boolean {
  return path !== '' && !path.includes('\\') && path.split('/').every((name) => !['', '.', '..'].includes(name));
}
