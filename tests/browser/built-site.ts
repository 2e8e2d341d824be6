import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { baseUrlOf } from '../../scripts/site/base-url-of.ts';
import { serveFolder } from '../../scripts/site/serve-folder.ts';

/** A handbook, built by the command as people run it, and served as `handbook serve` does. */
export interface BuiltSite {
  /** Address of the home page, without the slash at its end. */
  address: string;
  /** Paths of all pages, without those that only repeat another one in lower case. */
  pages: string[];
  /** What the server sends for a page. */
  source(path: string): string;
  close(): void;
}

const TOOLKIT = resolve(import.meta.dirname, '../..');

/** Builds into a folder that `close` removes. The day is fixed, so that reviews fall due in no test run before another. */
export async function buildAndServe(
  root: string,
  options: { keepGoing?: boolean; port?: number } = {},
): Promise<BuiltSite> {
  const work = mkdtempSync(join(tmpdir(), 'handbook-browser-'));
  const folder = join(work, 'build');
  await buildInto(folder, root, options);
  const baseUrl = baseUrlOf(folder);
  const server = await serveFolder({ folder, port: options.port ?? 0, baseUrl });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${baseUrl.replace(/\/$/, '')}`,
    pages: pagesIn(folder),
    source: (path) => readFileSync(join(folder, path === '/' ? 'index.html' : `${path}.html`), 'utf8'),
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** Builds as people do. The day is fixed, so that reviews fall due in no test run before another. */
export async function buildInto(
  folder: string,
  root: string,
  options: { keepGoing?: boolean; today?: string } = {},
): Promise<void> {
  const keepGoing = options.keepGoing ? ['--keep-going'] : [];
  const args = ['build', '--root', root, '--out', folder, '--today', options.today ?? '2026-11-20', ...keepGoing];
  const command = promisify(execFile)(process.execPath, [join(TOOLKIT, 'dist/handbook.mjs'), ...args], {
    cwd: TOOLKIT,
  });
  await command.catch((error: { code?: number; stdout?: string; stderr?: string }) => {
    // With --keep-going, 1 says that the site was written in spite of faults.
    if (options.keepGoing && error.code === 1) return;
    throw new Error(`handbook build failed: ${error.stdout}${error.stderr}`);
  });
}

function pagesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return files
    .filter((file) => !/<meta[^>]+name="?robots"?[^>]+noindex/.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:index)?\.html$/, '')}`)
    .filter((path) => path !== '/404')
    .sort();
}
