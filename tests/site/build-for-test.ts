import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type BuildOptions, buildSite } from '../../scripts/site/build-site.ts';
import { TODAY } from '../support/lint-files.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the tests of the file are through. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-site-')));
  folders.push(folder);
  return folder;
}

export interface BuiltSite {
  code: 0 | 1;
  out: string;
  /** The text of a page, by its address; undefined when the site has none. */
  page(address: string): string | undefined;
  /** Every file of the site, relative to it. */
  files: string[];
}

/** Builds the site of a handbook, as the command does. */
export async function buildForTest(root: string, options: Partial<BuildOptions> = {}): Promise<BuiltSite> {
  const out = join(temporaryFolder(), 'site');
  const code = await buildSite({ root, out, today: TODAY, cache: false, ...options });
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
  const page = (address: string): string | undefined => {
    const file = `${address === '/' ? 'index' : address.slice(1)}.html`;
    return files.includes(file) ? readFileSync(join(out, file), 'utf8') : undefined;
  };
  return { code, out, files, page };
}

/** Files of a site that hold any of the given texts. */
export function filesHolding({ out, files }: BuiltSite, texts: readonly string[]): string[] {
  const needles = texts.map((text) => Buffer.from(text));
  return files.filter((file) => {
    const content = readFileSync(join(out, file));
    return needles.some((needle) => content.includes(needle)) || texts.some((text) => file.includes(text));
  });
}
