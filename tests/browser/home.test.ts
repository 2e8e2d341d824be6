import { join } from 'node:path';
import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toolkitFolder } from '../../plugins/core/index.ts';
import { axeFaults } from './axe-faults.ts';
import { browserForTests } from './browser-for-tests.ts';
import { type BuiltSite, serveShared } from './built-site.ts';
import { layoutShift } from './layout-shift.ts';
import { type OpenPage, openPage, PHONE } from './open-page.ts';
import { pageTypes } from './page-types.ts';

const SCREENS: [string, BrowserContextOptions][] = [
  ['a phone', { ...PHONE, viewport: { width: 390, height: 844 } }],
  ['a phone without JavaScript', { ...PHONE, viewport: { width: 390, height: 844 }, javaScriptEnabled: false }],
  ['a laptop', { viewport: { width: 1200, height: 800 } }],
  ['a laptop without JavaScript', { viewport: { width: 1200, height: 800 }, javaScriptEnabled: false }],
];

/** One of each type of page, with the longest names that this handbook has. */
const PAGES = [
  '/',
  '/alerts',
  '/alerts/most-wanted',
  '/alerts/HAProxyBackendWithoutServers',
  '/runbooks/haproxy/HAProxyBackendWithoutServers',
  '/services/ceph',
  '/practices/error-budgets',
  '/rcas',
  '/rcas/2017-02-28-amazon-s3-capacity-removed',
  '/reference/rules/link-text-says-where',
  '/reference/kinds/runbook',
  '/metrics',
  '/dashboards/ceph-overview',
  '/alertmanager/alertmanager',
];

const browser = await browserForTests();

describe.skipIf(browser === undefined)('the look of this handbook', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await serveShared(toolkitFolder());
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  // The cast holds because the suite is skipped without a browser.
  const open = async (options: BrowserContextOptions, path: string): Promise<OpenPage> => {
    const opened = await openPage(browser as Browser, site, options);
    await opened.goto(path);
    return opened;
  };

  test.each(SCREENS)('answers "I have an alert, a service, a task" on the first screen of %s', async (_, options) => {
    const { page, complaints, close } = await open(options, '/');
    const height = options.viewport?.height ?? 0;
    for (const name of ['I have an alert', 'I have a service', 'I have a task']) {
      const way = page.getByRole('region', { name });
      expect(await bottomOf(way.getByRole('link').first()), name).toBeLessThan(height);
      expect(await bottomOf(way.getByRole('link').last()), name).toBeLessThan(height);
    }
    expect(await bottomOf(page.getByRole('button', { name: 'Open' }))).toBeLessThan(height / 2);
    expect(complaints).toEqual([]);
    await close();
  });

  test('names the gravest alerts first', async () => {
    const { page, close } = await open({}, '/');
    const severities = await page
      .getByRole('region', { name: 'I have an alert' })
      .locator('.handbook-badge')
      .allTextContents();
    expect(severities.length).toBeGreaterThan(4);
    expect(severities).toEqual([...severities].sort());
    await close();
  });

  test.each([360, 390, 1200])('breaks no name within a word, and nothing is wider than %i px', async (width) => {
    const { page, close } = await open({ viewport: { width, height: 800 } }, '/');
    for (const path of PAGES) {
      await page.goto(site.address + path);
      expect(await wordsInPieces(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
    await close();
  });

  test('moves nothing while a page loads, and loads no font', async () => {
    const { page, close } = await open(PHONE, '/');
    const fonts: string[] = [];
    page.on('request', (request) => void (request.resourceType() === 'font' && fonts.push(request.url())));
    for (const path of PAGES) {
      await page.goto(site.address + path);
      await page.waitForSelector('html[data-has-hydrated="true"]');
      expect(await layoutShift(page), path).toBeLessThan(0.02);
    }
    expect(fonts).toEqual([]);
    await close();
  });

  test('has no fault that axe knows on the types of pages that the small handbooks do not have, light and dark', async () => {
    const [small, other, own] = await Promise.all(
      ['handbook', 'incidents', '../..'].map((folder) => pageTypes(join(import.meta.dirname, folder))),
    );
    const paths = [...(own ?? [])].filter(([type]) => !small?.has(type) && !other?.has(type)).map(([, path]) => path);
    expect(paths).toContain('/dashboards');
    const opened = await open({ ...PHONE, colorScheme: 'light' }, '/');
    expect(await axeFaults(opened, paths)).toEqual([]);
    await opened.close();
  });

  test.each(['light', 'dark'] as const)('follows the preference of the reader: %s', async (colorScheme) => {
    const { page, close } = await open({ ...PHONE, colorScheme }, '/');
    expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'tells severities apart without any colour, by their shapes: %s',
    async (scheme) => {
      const { page, close } = await open({ colorScheme: scheme, deviceScaleFactor: 4 }, '/');
      await showAllLevels(page);
      const session = await page.context().newCDPSession(page);
      for (const type of ['achromatopsia', 'protanopia', 'deuteranopia', 'tritanopia'] as const) {
        await seeAs(session, type);
        const masks = new Map<string, boolean[]>();
        for (const level of LEVELS) masks.set(level, await shapeOf(page, level));
        for (const a of LEVELS)
          for (const b of LEVELS)
            if (a < b)
              expect(unlike(masks.get(a) ?? [], masks.get(b) ?? []), `${type}: ${a}, ${b}`).toBeGreaterThan(0.12);
      }
      await close();
    },
  );
});

const LEVELS = ['critical', 'warning', 'info', 'other'] as const;

async function bottomOf(locator: Locator): Promise<number> {
  const visible = locator.filter({ visible: true });
  const box = await visible.boundingBox();
  return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
}

/** Words of headings of level 1 that stand on more than one line though they hold no boundary: `Publishe|rs`. */
function wordsInPieces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const heading of document.querySelectorAll('main h1')) {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? '';
        for (const { 0: word, index } of text.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });
}

async function showAllLevels(page: Page): Promise<void> {
  await page.evaluate((levels) => {
    const badges = levels.map((level) => {
      const badge = document.createElement('span');
      badge.className = `handbook-badge handbook-badge--${level}`;
      // A word of the handbook's own, the same for all: only the shape is left to tell.
      badge.textContent = 'page';
      badge.dataset.level = level;
      return badge;
    });
    document.querySelector('main h1')?.replaceChildren(...badges);
  }, LEVELS);
}

function seeAs(session: CDPSession, type: 'achromatopsia' | 'protanopia' | 'deuteranopia' | 'tritanopia') {
  return session.send('Emulation.setEmulatedVisionDeficiency', { type });
}

/** Where a badge draws its shape, as a person with that sight sees it: 16 by 16 cells, true for ink. */
async function shapeOf(page: Page, level: string): Promise<boolean[]> {
  const badge = page.locator(`[data-level="${level}"]`);
  const picture = (await badge.screenshot()).toString('base64');
  return badge.evaluate(async (element, data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const style = getComputedStyle(element, '::before');
    const scale = image.width / element.getBoundingClientRect().width;
    const size = Number.parseFloat(style.width) * scale;
    const left = Number.parseFloat(getComputedStyle(element).paddingLeft) * scale;
    const canvas = new OffscreenCanvas(16, 16);
    const context = canvas.getContext('2d');
    // The shape stands on the middle of the line, a little above it at most.
    context?.drawImage(image, left, (image.height - size) / 2, size, size, 0, 0, 16, 16);
    const { data: pixels } = context?.getImageData(0, 0, 16, 16) ?? { data: [] };
    const light = Array.from({ length: 256 }, (_, cell) => pixels[cell * 4] ?? 0);
    const [least, most] = [Math.min(...light), Math.max(...light)];
    const background = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
    const inkIsLight = (background === 'light') === element.className.includes('critical');
    return light.map((value) => value > (least + most) / 2 === inkIsLight);
  }, picture);
}

function unlike(a: readonly boolean[], b: readonly boolean[]): number {
  return a.filter((cell, index) => cell !== b[index]).length / a.length;
}
