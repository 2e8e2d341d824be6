import type { AddressInfo } from 'node:net';
import { serveFolder } from '../site/serve-folder.ts';
import { startBrowser } from '../start-browser.ts';

/**
 * Opens one page of a built site as a reader does, and answers how many kB of scripts came over the wire for it, packed.
 * What the site fetches ahead for other pages is not counted. Undefined without a browser.
 */
export async function measureScripts(folder: string, path: string): Promise<number | undefined> {
  const started = await startBrowser();
  if (started.browser === undefined) return undefined;
  const server = await serveFolder({ folder, port: 0, baseUrl: '/' });
  try {
    const page = await started.browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const response = await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    if (!response?.ok()) throw new Error(`\`${path}\` of ${folder} answers ${response?.status()}.`);
    await page.waitForLoadState('networkidle');
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
  } finally {
    await started.browser.close();
    server.close();
    server.closeAllConnections();
  }
}
