import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildInto } from './build-into.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers to the path of a handbook, as the query, with the folder of its site. */
    sharedSites: string;
  }
}

/**
 * Builds the site of each handbook that several files of tests only read once in a run, for whoever asks first; the others
 * wait for the same build. It stands in the main process, so no file that is stopped can leave a lock behind.
 */
export default async function shareSites(project: TestProject): Promise<() => void> {
  const work = mkdtempSync(join(tmpdir(), 'handbook-shared-'));
  const builds = new Map<string, Promise<string>>();
  const build = async (root: string): Promise<string> => {
    const folder = join(work, String(builds.size));
    await buildInto(folder, root);
    return folder;
  };
  const server = createServer((request, response) => {
    const root = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('root') ?? '';
    const site = builds.get(root) ?? build(root);
    builds.set(root, site);
    site.then(
      (folder) => response.end(folder),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('sharedSites', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(work, { recursive: true, force: true });
  };
}
