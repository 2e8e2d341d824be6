import { join } from 'node:path';
import { Globby } from '@docusaurus/utils';
import type { Document, Handbook } from '../../core/index.ts';

/** A part of the handbook that the site's documentation plugin shows under one address. */
export interface DocsInstance {
  id: string;
  /** Absolute path. */
  path: string;
  routeBasePath: string;
  /** Patterns that leave exactly the pages of the handbook. */
  exclude: string[];
}

/** What the documentation plugin looks for; `.mdx` is never among it. */
export const PAGES = '**/*.md';

/** One instance for each content folder that holds a page. */
export async function docsInstances(handbook: Handbook): Promise<DocsInstance[]> {
  const instances = handbook.contentFolders.map(async (folder): Promise<DocsInstance | undefined> => {
    const prefix = folder === '' ? '' : `${folder}/`;
    const pages = handbook.documents.map(({ file }) => file).filter((file) => file.startsWith(prefix));
    if (pages.length === 0) return undefined;
    const path = join(handbook.root, folder);
    const exclude = await excludeOthers(path, new Set(pages.map((file) => file.slice(prefix.length))));
    const isRunbooks = folder === 'runbooks';
    return { id: isRunbooks ? 'runbooks' : 'default', path, routeBasePath: isRunbooks ? 'runbooks' : '/', exclude };
  });
  return (await Promise.all(instances)).filter((instance) => instance !== undefined);
}

/**
 * Makes options show their id only where they are written down: the site's script holds the options of all plugins, and
 * these name folders of this machine and files that were refused.
 */
export function withoutTrace<Options extends { id: string }>(options: Options): Options {
  const shown = { toJSON: () => ({ id: options.id }) };
  return Object.assign(Object.create(shown) as object, options);
}

/** The address of a page within its instance. */
export function slugOf(document: Document, handbook: Handbook): string {
  const base = handbook.contentFolders.includes('runbooks') && document.file.startsWith('runbooks/') ? '/runbooks' : '';
  return document.address.slice(base.length) || '/';
}

/**
 * The documentation plugin searches by itself, follows links out of the root and knows nothing of what the linter
 * refused. So we search the same way and exclude what is no page, whole folders where nothing in them is.
 */
async function excludeOthers(path: string, pages: ReadonlySet<string>): Promise<string[]> {
  const folders = new Set<string>();
  for (const page of pages) for (const folder of foldersOf(page)) folders.add(folder);
  const patterns = new Set<string>();
  for (const file of await Globby([PAGES], { cwd: path })) {
    if (pages.has(file)) continue;
    const foreign = foldersOf(file).find((folder) => !folders.has(folder));
    patterns.add(foreign === undefined ? literal(file) : `${literal(foreign)}/**`);
  }
  return [...patterns].sort();
}

/** `a/b/c.md` → `a`, `a/b`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function literal(path: string): string {
  return path.replace(/[\\*?{}[\]()!@+|]/g, '\\$&');
}
