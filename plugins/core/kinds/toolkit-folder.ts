import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HandbookError } from '../model/handbook-error.ts';

/** The folder of the toolkit itself, which holds schemas/kinds: above this file in the sources, above dist/ when bundled. */
export function toolkitFolder(): string {
  found ??= findAbove(dirname(fileURLToPath(import.meta.url)));
  return found;
}

let found: string | undefined;

function findAbove(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'schemas', 'kinds')) && existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) {
      throw new HandbookError(
        'The schemas of the toolkit are missing, expected the folder `schemas/kinds` beside it.',
        {
          hint: 'Install the toolkit again; it cannot check pages without its schemas.',
        },
      );
    }
  }
}
