import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HandbookError, quoted } from '../../plugins/core/index.ts';
import { type BaseFile, listBase } from './list-base.ts';
import { runGit } from './run-git.ts';

/**
 * Writes the handbook of a commit into an empty folder, byte for byte: no filter, no attribute and no hook of the
 * repository has a say. Answers the symbolic links, which are left out: a foreign one could lead anywhere.
 */
export function writeBase(root: string, commit: string, folder: string): { links: ReadonlySet<string> } {
  const { files, links } = listBase(root, commit);
  const read = files.filter(isRead);
  const bytes = read.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES) {
    throw new HandbookError(`The handbook of the base has ${bytes} bytes of text, expected at most ${MOST_BYTES}.`, {
      hint: 'Compare a smaller folder with --root.',
    });
  }
  const contents = readObjects(root, read);
  for (const file of files) writeOne(join(folder, file.path), contents.get(file.object) ?? EMPTY);
  return { links };
}

const EMPTY = Buffer.alloc(0);
const MOST_BYTES = 512 * 1024 * 1024;
/** What the loader reads at most; a longer file is reported as such in the state now. */
const LARGEST = 32 * 1024 * 1024;

/** Of pictures and other files it counts only that they are there. */
function isRead({ path, size }: BaseFile): boolean {
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

function writeOne(path: string, content: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    // Names that are one on this file system; in the working tree there is one of them as well.
    if (!['EEXIST', 'ENOTDIR', 'EISDIR'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}
