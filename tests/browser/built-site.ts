import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { baseUrlOf } from '../../scripts/site/base-url-of.ts';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { buildInto } from './build-into.ts';

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

/** Serves the site of a handbook that no test changes; files that ask for the same one share its build. */
export async function serveShared(root: string): Promise<BuiltSite> {
  const answer = await fetch(`${inject('sharedSites')}?${new URLSearchParams({ root })}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return serve(text);
}

/** Builds into a folder that `close` removes. */
export async function buildAndServe(
  root: string,
  options: { keepGoing?: boolean; port?: number } = {},
): Promise<BuiltSite> {
  const work = mkdtempSync(join(tmpdir(), 'handbook-browser-'));
  const folder = join(work, 'build');
  await buildInto(folder, root, options);
  const site = await serve(folder, options.port);
  return {
    ...site,
    close: () => {
      site.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

async function serve(folder: string, port = 0): Promise<BuiltSite> {
  const baseUrl = baseUrlOf(folder);
  const server = await serveFolder({ folder, port, baseUrl });
  const address = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${address.port}${baseUrl.replace(/\/$/, '')}`,
    pages: pagesIn(folder),
    source: (path) => readFileSync(join(folder, path === '/' ? 'index.html' : `${path}.html`), 'utf8'),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pagesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return files
    .filter((file) => !/<meta[^>]+name="?robots"?[^>]+noindex/.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:index)?\.html$/, '')}`)
    .filter((path) => path !== '/404')
    .sort();
}
