import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HandbookError, toolkitFolder } from '../plugins/core/index.ts';
import { PICTURES } from './pictures.ts';
import { baseUrlOf } from './site/base-url-of.ts';
import { buildSite } from './site/build-site.ts';
import { serveFolder } from './site/serve-folder.ts';
import { startBrowser } from './start-browser.ts';

/** Builds this handbook, and writes its pictures to docs/pictures. Run it with `npm run screenshots` after the look has changed. */
async function takePictures(): Promise<void> {
  const root = toolkitFolder();
  const work = mkdtempSync(join(tmpdir(), 'handbook-pictures-'));
  const folder = join(work, 'build');
  const { browser, ...started } = await startBrowser();
  if (browser === undefined)
    throw new HandbookError('reason' in started ? started.reason : 'No browser could be started.');
  try {
    if ((await buildSite({ root, out: folder })) !== 0) throw new HandbookError('The handbook has errors, see above.');
    const baseUrl = baseUrlOf(folder);
    const server = await serveFolder({ folder, port: 0, baseUrl });
    const { port } = server.address() as AddressInfo;
    for (const { file, page: path, width, height, prepare } of PICTURES) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      await page.clock.setFixedTime('2026-11-20T07:40:12Z');
      await page.goto(`http://127.0.0.1:${port}${baseUrl}${path}`, { waitUntil: 'load' });
      await page.waitForSelector('html[data-has-hydrated="true"]');
      await prepare?.(page);
      await page.screenshot({ path: join(root, 'docs/pictures', file), animations: 'disabled', caret: 'hide' });
      console.log(`docs/pictures/${file}`);
      await page.close();
    }
    server.close();
    server.closeAllConnections();
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
}

takePictures().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
