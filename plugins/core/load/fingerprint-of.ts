import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';
import { isFolder } from './content-folders.ts';
import type { LoadOptions } from './load-handbook.ts';
import { ownSchemas } from './own-schemas.ts';
import { baselinePath } from './read-baseline.ts';
import { CODEOWNERS_FILES } from './read-codeowners.ts';
import { SETTINGS_FILE } from './read-settings.ts';
import { stampOf } from './stamp-of.ts';
import type { Stock } from './take-stock.ts';
import { toolkitBuild } from './toolkit-build.ts';

/**
 * Names the state of everything that a check depends on, without reading it: toolkit, day, settings, schemas, and every
 * file of the content. What a new rule depends on besides must come in here. Undefined while something is so fresh that
 * another change to it could go unnoticed.
 */
export function fingerprintOf(options: LoadOptions, stock: Stock): string | undefined {
  const { root, files, findings } = stock;
  const inputs = [
    ...(options.settings === undefined ? namesIn(root).filter((name) => name === SETTINGS_FILE) : []),
    ...CODEOWNERS_FILES.filter((file) => existsSync(join(root, file))),
  ].map((file) => join(root, file));
  if (options.settings !== undefined) inputs.push(resolve(options.settings));
  const baseline = baselinePath(options);
  if (baseline !== undefined) inputs.push(baseline);
  for (const schemas of [join(toolkitFolder(), 'schemas'), ownSchemas(options)]) {
    for (const folder of [schemas, join(schemas, 'kinds')])
      inputs.push(
        ...namesIn(folder)
          .map((name) => join(folder, name))
          .filter((path) => !isFolder(path)('')),
      );
  }
  const stamps = [...inputs.map((path) => [path, stampOf(path)]), ...files.map((file) => [file, stock.stampOf(file)])];
  if (stamps.some(([, stamp]) => stamp === undefined)) return undefined;
  return hash('sha1', JSON.stringify([toolkitBuild(), stock.folders, options.today ?? today(), stamps, findings]));
}

function namesIn(folder: string): string[] {
  return isFolder(folder)('') ? readdirSync(folder).sort() : [];
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
