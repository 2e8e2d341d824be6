import { HandbookError, quoted } from '../../plugins/core/index.ts';
import type { BaseFile } from './list-base.ts';
import { runGit } from './run-git.ts';

/** Reads files of a commit, byte for byte: no filter and no attribute of the repository has a say. */
export function readBase(root: string, files: readonly BaseFile[]): (file: BaseFile) => Buffer {
  const read = files.filter(isRead);
  const bytes = read.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES) {
    throw new HandbookError(`The handbook of the base has ${bytes} bytes of text, expected at most ${MOST_BYTES}.`, {
      hint: 'Compare a smaller folder with --root.',
    });
  }
  const contents = readObjects(root, read);
  return ({ object }) => contents.get(object) ?? EMPTY;
}

const EMPTY = Buffer.alloc(0);
const MOST_BYTES = 512 * 1024 * 1024;
/** What the loader reads at most; a longer file is reported as such in the state now. */
const LARGEST = 32 * 1024 * 1024;

/** Of pictures and other files it counts only that they are there. */
export function isRead({ path, size }: BaseFile): boolean {
  return size <= LARGEST && (/\.(?:md|mdx|ya?ml|json)$/i.test(path) || path.endsWith('CODEOWNERS'));
}

function readObjects(root: string, files: readonly BaseFile[]): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  const wanted = [...new Set(files.map(({ object }) => object))];
  const { ok, stdout } = runGit(root, ['cat-file', '--batch'], wanted.map((object) => `${object}\n`).join(''));
  let at = 0;
  for (const object of wanted) {
    const end = stdout.indexOf(0x0a, at);
    const [name, type, size] = stdout.toString('latin1', at, Math.max(end, at)).split(' ');
    if (!ok || name !== object || type !== 'blob') throw incomplete(object);
    const start = end + 1;
    at = start + Number(size) + 1;
    contents.set(object, stdout.subarray(start, at - 1));
  }
  return contents;
}

function incomplete(object: string): HandbookError {
  return new HandbookError(`The repository does not hold the object ${quoted(object)} of the base.`, {
    hint: 'A partial clone lacks it: fetch the base with `git fetch --refetch --filter=blob:limit=32m`, or clone anew.',
  });
}
