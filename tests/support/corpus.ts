import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The collection of real runbooks, rules and hostile files that tests read in place; undefined where it is absent. */
export const corpus: string | undefined = findCorpus();

function findCorpus(): string | undefined {
  const folder = resolve(root, process.env.HANDBOOK_CORPUS ?? '../shared/corpus');
  if (existsSync(folder)) return folder;
  console.warn(`Skipped: no test corpus at ${folder}; name one with HANDBOOK_CORPUS.`);
  return undefined;
}
