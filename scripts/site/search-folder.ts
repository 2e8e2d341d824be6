import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FindInternal, FoundInside } from '../../plugins/core/index.ts';

/** Something internal, with the line where it stands; undefined for one in the name of a file. */
interface FoundInFile extends FoundInside {
  line(): number | undefined;
}

/** Looks into every file below a folder, and at its name; into pictures too, since their comments are text. */
export function* searchFolder(folder: string, find: FindInternal): Generator<FoundInFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    const text = readFileSync(path, 'utf8');
    const found = find(name, text);
    if (found !== undefined) yield { ...found, line: () => lineOf(name, text, find) };
  }
}

/** The last line of the shortest beginning in which something is found: it may go over several lines. */
function lineOf(name: string, text: string, find: FindInternal): number | undefined {
  if (find(name, '') !== undefined) return undefined;
  const lines = text.split('\n');
  let [low, high] = [1, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (find(name, lines.slice(0, middle).join('\n')) === undefined) low = middle + 1;
    else high = middle;
  }
  return low;
}
