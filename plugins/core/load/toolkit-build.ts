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
  const core = join(toolkitFolder(), 'plugins', 'core');
  // Bundled, the reader may sit in any of the chunks beside this one.
  const sources = own.endsWith('.ts') ? sourcesBelow(core, '.ts') : sourcesBelow(dirname(own), '.mjs');
  return hash('sha1', sources.map((file) => hash('sha1', readFileSync(file))).join('\n'));
}

function sourcesBelow(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => join(folder, file));
}
