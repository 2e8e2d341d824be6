import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HandbookError, toolkitFolder } from '../plugins/core/index.ts';
import { startBrowser } from './start-browser.ts';

/** The icons of the installed site. A phone cuts a maskable one to its own shape, so its picture keeps away from the edge. */
const ICONS = [
  { file: 'icon-192.png', size: 192, margin: 0 },
  { file: 'icon-512.png', size: 512, margin: 0 },
  { file: 'icon-maskable-512.png', size: 512, margin: 64 },
];
const GROUND = '#0a5f70';

/** Draws the icons from static/img/logo.svg. Run it with `npx tsx scripts/draw-icons.ts` after the logo has changed. */
async function drawIcons(): Promise<void> {
  const folder = join(toolkitFolder(), 'static/img');
  const logo = readFileSync(join(folder, 'logo.svg')).toString('base64');
  const started = await startBrowser();
  if (started.browser === undefined) throw new HandbookError(started.reason);
  try {
    for (const { file, size, margin } of ICONS) {
      const page = await started.browser.newPage({ viewport: { width: size, height: size } });
      const ground = margin > 0 ? GROUND : 'transparent';
      const width = size - 2 * margin;
      await page.setContent(
        `<body style="margin:${margin}px;background:${ground}"><img style="display:block" width="${width}" src="data:image/svg+xml;base64,${logo}">`,
      );
      await page.screenshot({ path: join(folder, file), omitBackground: true });
      await page.close();
    }
  } finally {
    await started.browser.close();
  }
}

drawIcons().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
