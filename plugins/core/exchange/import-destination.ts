import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { contentFolders } from '../load/content-folders.ts';
import { HandbookError } from '../model/handbook-error.ts';
import { quoted } from '../model/plain-text.ts';
import type { ImportOptions } from './import-options.ts';

/** Checks where an import goes and what it records. Throws a HandbookError for what makes no sense. */
export function importDestination(asked: {
  root: string;
  out: string;
  folder: string;
  source?: string;
  commit?: string;
  merged: readonly string[];
}): Pick<ImportOptions, 'root' | 'out' | 'source' | 'commit' | 'merged'> {
  const { root, source, commit } = asked;
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new HandbookError(`The root \`${root}\` is no folder.`, { hint: 'Name the handbook with --root.' });
  }
  refuseContentItself(root);
  const out = checkOut(asked.out);
  refuseOverlap(root, asked.folder);
  if (source !== undefined && !/^https?:\/\/[^\s"'<>`\\?#]+$/.test(source)) {
    throw new HandbookError(`\`--source\` is ${quoted(source)}, expected an address that begins with \`https://\`.`);
  }
  if (commit !== undefined && !/^[0-9a-f]{7,64}$/.test(commit)) {
    throw new HandbookError(`\`--commit\` is ${quoted(commit)}, expected 7 to 64 hexadecimal digits.`);
  }
  return { root, out, source, commit, merged: new Set(asked.merged.map((page) => posix.normalize(page))) };
}

function checkOut(asked: string): string {
  const out = posix.normalize(asked.split(sep).join('/')).replace(/\/+$/, '');
  if (/^(?:docs|runbooks)(?:\/[^/.][^/]*)*$/.test(out)) return out;
  throw new HandbookError(`\`--out\` is ${quoted(asked)}, expected \`runbooks\` or a folder in it or in \`docs\`.`, {
    hint: 'Pages elsewhere are neither checked nor published.',
  });
}

/** A folder of pages without docs/ and runbooks/ is content itself, until the import would make one of them. */
function refuseContentItself(root: string): void {
  const [first] = contentFolders(root);
  if (first !== '') return;
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^(?:node_modules|build|dist|static|schemas)$/.test(entry.name))
    .map(({ name }) => name);
  const folder = folders.find((name) =>
    readdirSync(join(root, name), { recursive: true }).some((file) => String(file).endsWith('.md')),
  );
  if (folder === undefined) return;
  throw new HandbookError(`The pages in ${quoted(folder)} would no longer be read once there is a \`runbooks/\`.`, {
    hint: 'Move them into `docs/` or `runbooks/` first, or name another handbook with --root.',
  });
}

function refuseOverlap(root: string, folder: string): void {
  const real = realpathSync(root);
  const isInside = (inner: string, outer: string): boolean => {
    const path = relative(outer, inner);
    return path === '' || !(path === '..' || path.startsWith(`..${sep}`));
  };
  const content = ['docs', 'runbooks'].map((name) => join(real, name));
  if (!isInside(real, folder) && !content.some((place) => isInside(folder, place))) return;
  throw new HandbookError(`The collection \`${folder}\` and the handbook lie in one another.`, {
    hint: 'Put the collection beside the handbook.',
  });
}
