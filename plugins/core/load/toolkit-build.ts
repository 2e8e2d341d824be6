import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';

/** Names the build of the toolkit that reads files, so that what another build remembered is never believed. */
export function toolkitBuild(): string {
  build ??= findBuild();
  return build;
}

// A program that runs on is of the build that it was started from.
let build: string | undefined;

function findBuild(): string {
  const own = fileURLToPath(import.meta.url);
  const names = own.endsWith('.ts') ? sumsOfSources() : chunksBeside(own);
  return hash('sha1', names.join('\n'));
}

function sumsOfSources(): string[] {
  const core = join(toolkitFolder(), 'plugins', 'core');
  const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return sources.sort().map((file) => hash('sha1', readFileSync(join(core, file))));
}

/** Bundled, the reader may sit in any of the chunks; each is named by a sum of what it holds. */
function chunksBeside(own: string): string[] {
  return readdirSync(dirname(own))
    .filter((file) => file.startsWith('chunk-'))
    .sort();
}
