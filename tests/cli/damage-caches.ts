import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes a letter inside every file of every cache below a folder; says how many files it found. */
export function damageCaches(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:readings\.tsv|judgements\.txt|report\.txt)$/.test(file),
  );
  for (const file of files) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('members', 'membres'));
  }
  return files.length;
}
