import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Paths that git tracks, or would track once added; what is ignored or was deleted is left out. */
export function trackedFiles(): string[] {
  const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  return output.split('\0').filter((file) => file !== '' && existsSync(join(repositoryRoot, file)));
}

/** The text of a file of the repository. */
export function readTracked(file: string): string {
  return readFileSync(join(repositoryRoot, file), 'utf8');
}
