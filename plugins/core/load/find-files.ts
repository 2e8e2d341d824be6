import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { HandbookError } from '../model/handbook-error.ts';
import { quoted } from '../model/plain-text.ts';
import type { ParseFinding } from '../model/problem.ts';

export interface FoundFiles {
  /** Regular files, relative to the root, with `/`, in code-unit order whatever the file system says. */
  files: string[];
  findings: ParseFinding[];
}

/** Folders of tools, never of content. */
export const SKIPPED_FOLDERS = new Set(['node_modules', 'build', 'dist']);

/** Finds every regular file below the content folders. Links are not followed: they could lead out, or in circles. */
export function findFiles(root: string, folders: readonly string[], isIgnored: (file: string) => boolean): FoundFiles {
  const found: FoundFiles = { files: [], findings: [] };
  const realRoot = realpathSync(root);
  for (const folder of folders) walk(root, realRoot, folder, isIgnored, found);
  found.files.sort();
  return found;
}

function walk(
  root: string,
  realRoot: string,
  folder: string,
  isIgnored: (file: string) => boolean,
  found: FoundFiles,
): void {
  for (const entry of list(join(root, folder))) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isIgnored(file)) continue;
    if (entry.isSymbolicLink()) found.findings.push(explainLink(root, realRoot, file));
    else if (entry.name.startsWith('.')) noteHiddenPage(entry, file, found);
    else if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) walk(root, realRoot, file, isIgnored, found);
    } else if (entry.isFile()) found.files.push(file);
    else
      found.findings.push(atTop('link-stays-inside', file, `${quoted(file)} is not a regular file, it is not read.`));
  }
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new HandbookError(`The folder \`${folder}\` cannot be read.`, {
      hint: 'Check that it exists and that you may read it, or name another with --root.',
      cause,
    });
  }
}

function explainLink(root: string, realRoot: string, file: string): ParseFinding {
  const target = realTarget(join(root, file));
  const inside = target !== undefined && (target === realRoot || target.startsWith(realRoot + sep));
  if (inside) {
    const message = `${quoted(file)} is a symbolic link, which is not followed; put the file itself here.`;
    return { ...atTop('link-stays-inside', file, message), severity: 'warning' };
  }
  const message = `${quoted(file)} is a symbolic link that leads out of the handbook, it would publish a foreign file; remove it.`;
  return atTop('link-stays-inside', file, message);
}

function realTarget(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined; // dangling, or two links in a circle
  }
}

function noteHiddenPage(entry: Dirent, file: string, found: FoundFiles): void {
  if (!entry.isFile() || !entry.name.endsWith('.md')) return;
  const message = `${quoted(file)} begins with a dot, so it is neither checked nor published; rename it.`;
  found.findings.push({ ...atTop('file-is-markdown', file, message), severity: 'warning' });
}

function atTop(rule: string, file: string, message: string): ParseFinding {
  return { rule, file, span: [0, 0], message };
}
