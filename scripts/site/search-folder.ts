import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FindInternal, FoundInside } from '../../plugins/core/index.ts';

/** Looks into every file below a folder, and at its name; into pictures too, since their comments are text. */
export function* searchFolder(folder: string, find: FindInternal): Generator<FoundInside> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const found = find(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    if (found !== undefined) yield found;
  }
}
