import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { HandbookError, toolkitFolder } from '../../core/index.ts';

const STATIC = 'static';

/** The folder that the site generator copies by itself: the toolkit's own, with logo and icon. */
export function toolkitStatic(): string[] {
  const folder = join(toolkitFolder(), STATIC);
  const link = entriesOf(folder).find((entry) => entry.isSymbolicLink());
  if (link === undefined) return existsSync(folder) ? [STATIC] : [];
  throw new HandbookError(
    `\`${join(link.parentPath, link.name)}\` is a symbolic link, which would publish what it leads to.`,
    {
      hint: 'Put the file itself there.',
    },
  );
}

/**
 * Copies the handbook's own static/ into the site. Symbolic links stay behind, since they may lead out of the handbook;
 * so does what would replace a page. The toolkit's own files may be replaced: that is how a handbook gets its logo.
 */
export function copyStaticFiles(root: string, outDir: string): void {
  const folder = join(root, STATIC);
  const toolkit = join(toolkitFolder(), STATIC);
  if (folder === toolkit || !existsSync(folder) || lstatSync(folder).isSymbolicLink()) return;
  for (const entry of entriesOf(folder)) {
    if (!entry.isFile()) continue;
    const file = relative(folder, join(entry.parentPath, entry.name));
    const target = join(outDir, file);
    if (existsSync(target) && !existsSync(join(toolkit, file))) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(folder, file), target);
  }
}

function entriesOf(folder: string) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [];
}
