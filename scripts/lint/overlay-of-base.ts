import { contentFoldersOf, type LintResult, type Overlay } from '../../plugins/core/index.ts';
import type { BaseFile, BaseFiles } from '../impact/list-base.ts';
import { isRead, readBase } from '../impact/read-base.ts';
import { surroundingsOf } from './surroundings-of.ts';

/**
 * What to lay over the working tree to have the pages and the configuration of the base, so that most of what is known of
 * them holds there too. Undefined where more than these differs: settings, schemas, owners, folders or links.
 */
export function overlayOfBase(
  root: string,
  base: BaseFiles,
  isTouched: (file: string) => boolean,
  { contentOf, stock }: LintResult,
): Overlay | undefined {
  const before = new Map(base.files.map((file) => [file.path, file]));
  const surroundings = surroundingsOf(root, base);
  if (base.links.size > 0 || stock.findings.length > 0) return undefined;
  const hadFolder = (folder: string): boolean => base.files.some(({ path }) => path.startsWith(`${folder}/`));
  if (contentFoldersOf(hadFolder).join() !== stock.folders.join()) return undefined;
  if (surroundings.some(isTouched)) return undefined;

  const isOther = (file: BaseFile): boolean => {
    const now = contentOf(file.path);
    // A repository may name its objects by another hash.
    return now?.length === file.object.length ? now !== file.object : isTouched(file.path);
  };
  const here = new Set(stock.files);
  const gone = base.files.filter(({ path }) => !here.has(path) && !surroundings.includes(path));
  const other = base.files.filter((file) => here.has(file.path) && isRead(file) && isOther(file));
  const read = readBase(root, [...gone, ...other]);
  const overlay = new Map<string, Buffer | undefined>();
  for (const file of stock.files) if (!before.has(file)) overlay.set(file, undefined);
  for (const file of [...gone, ...other]) overlay.set(file.path, read(file));
  return overlay;
}
