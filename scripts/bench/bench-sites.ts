import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HandbookError, loadHandbook, nameIndexes } from '../../plugins/core/index.ts';
import { renderingThreads } from '../site/rendering-threads.ts';
import { generateHandbook } from './generate-handbook.ts';
import { generatePlainSite } from './generate-plain-site.ts';
import { type Measurement, measure } from './measure.ts';
import { measureScripts } from './measure-scripts.ts';

/** One row: a way to build a site from the same pages. */
export interface SiteRow extends Measurement {
  /** Documents. */
  pages: number;
  /** Pages that stand for alerts, metrics and rule files. */
  generatedPages: number;
  site: 'handbook build' | 'plain Docusaurus';
  /** What a runbook's page loads, in kB. */
  scripts: number | undefined;
}

const COMMAND = fileURLToPath(new URL('../../dist/handbook.mjs', import.meta.url));
const LIMIT = 1_800;

/** Builds the site of one generated handbook with our command and with plain Docusaurus, both without any cache. */
export async function benchSites(folder: string, pages: number, say: (text: string) => void): Promise<SiteRow[]> {
  const root = join(folder, 'handbook');
  const plain = join(folder, 'plain');
  mkdirSync(plain, { recursive: true });
  const handbook = generateHandbook(root, pages);
  const names = await namesOf(root);
  generatePlainSite(plain, handbook, names);
  const rows: SiteRow[] = [];
  const add = async (site: SiteRow['site'], cwd: string, args: string[]): Promise<void> => {
    say(`${pages} pages: ${site}`);
    // Threads are a choice that anybody has, so both sites get the same.
    const env = { DOCUSAURUS_NO_PERSISTENT_CACHE: 'true', ...renderingThreads(pages) };
    const measurement = await measure({ command: process.execPath, args, cwd, env, limit: LIMIT });
    failUnlessBuilt(site, measurement);
    const generatedPages = handbook.alerts.length + names.length;
    const scripts = await measureScripts(join(cwd, 'build'), addressOfPage(handbook.somePage));
    rows.push({ pages, generatedPages, site, scripts, ...measurement });
  };
  await add('plain Docusaurus', plain, [
    join(plain, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs'),
    'build',
  ]);
  await add('handbook build', root, [COMMAND, 'build', '--root', root]);
  return rows;
}

/** The same on both sites, since both stand on the same files. */
function addressOfPage(file: string): string {
  return `/${file.replace(/^docs\//, '').replace(/\.md$/, '')}`;
}

/** What has a page besides documents and alerts. */
async function namesOf(root: string): Promise<string[]> {
  const nodes = nameIndexes(await loadHandbook({ root, cache: false })).flatMap((index) => index.nodes);
  return [...new Set(nodes.map(({ id, address }) => address?.replace(/#.*/, '') ?? id))];
}

function failUnlessBuilt(site: string, { exitCode, output, stoppedAfter }: Measurement): void {
  if (exitCode === 0 || stoppedAfter !== undefined) return;
  throw new HandbookError(`\`${site}\` ended with ${exitCode} on the generated pages, expected 0.`, {
    hint: `It wrote:\n${output}`,
  });
}
