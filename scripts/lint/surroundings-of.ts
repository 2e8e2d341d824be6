import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINE_FILE, CODEOWNERS_FILES, SETTINGS_FILE } from '../../plugins/core/index.ts';
import type { BaseFiles } from '../impact/list-base.ts';

/** Settings, baseline, owners and schemas, of now and of the base: what a page is judged by besides itself. */
export function surroundingsOf(root: string, { files }: BaseFiles): string[] {
  const before = new Set(files.map(({ path }) => path));
  const oldSchemas = [...before].filter((file) => file.startsWith('schemas/'));
  return [SETTINGS_FILE, BASELINE_FILE, ...CODEOWNERS_FILES, ...schemasIn(root), ...oldSchemas].filter(
    (file) => before.has(file) || lstatSync(join(root, file), { throwIfNoEntry: false })?.isDirectory() === false,
  );
}

/** Where the loader looks for them. */
function schemasIn(root: string): string[] {
  const folders = ['schemas', 'schemas/kinds'].filter((folder) => existsSync(join(root, folder)));
  return folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
}
