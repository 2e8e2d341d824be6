import type { Browser, BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserForTests } from './browser-for-tests.ts';
import { DESKTOP, openPage, PHONE } from './open-page.ts';
import { overlaps } from './overlaps.ts';
import { siteOfSuite } from './site-of-suite.ts';

const PAGES = ['/runbooks/etcd/etcdMemberSlow', '/runbooks/etcd/etcdNoLeader', '/alerts/etcdNoLeader'];
const COPY = 'Copy code to clipboard';

const browser = await browserForTests();

describe.skipIf(browser === undefined)('blocks of code, in a browser', () => {
  const site = siteOfSuite(browser);
  // The cast holds because the suite is skipped without one.
  const open = (options: BrowserContextOptions) => openPage(browser as Browser, site(), options);

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('have their buttons in sight, and none on a text: %s', async (_, options) => {
    const { page, goto, close } = await open(options);
    for (const path of PAGES) {
      await goto(path);
      const blocks = page.locator('article .handbook-block');
      for (const block of await blocks.all()) {
        const copy = block.getByRole('button', { name: COPY });
        await copy.waitFor();
        expect(await copy.evaluate((button) => getComputedStyle(button).opacity)).toBe('1');
      }
      expect(await blocks.count(), path).toBeGreaterThan(0);
      expect(await overlaps(page, '.handbook-code__button'), path).toEqual([]);
      const onLanguages = await blocks.evaluateAll((all) =>
        all.flatMap((block) => {
          const { width, right } = getComputedStyle(block, '::before');
          const left = block.getBoundingClientRect().right - Number.parseFloat(width) - Number.parseFloat(right);
          const isWarned = block.matches('[data-handbook-danger]');
          const wrap = block.querySelector('button:has(+ .handbook-copy)')?.getBoundingClientRect();
          return wrap && !isWarned && wrap.right > left ? [block.textContent] : [];
        }),
      );
      expect(onLanguages, path).toEqual([]);
    }
    await close();
  });

  test.each([
    ['/runbooks/etcd/etcdNoLeader', '--write-out=table'],
    ['/alerts/etcdNoLeader', 'df --human-readable'],
  ])('let a phone bring the end of a long line into sight, by scrolling and by wrapping: %s', async (path, text) => {
    const { page, goto, close } = await open(PHONE);
    await goto(path);
    const block = page.locator('.handbook-block', { hasText: text });
    const end = (): Promise<number[]> =>
      block.evaluate((element) => {
        const walker = document.createTreeWalker(element.querySelector('code') ?? element, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walker.nextNode())
          if (walker.currentNode.textContent?.trim()) range.selectNodeContents(walker.currentNode);
        const right = [...range.getClientRects()].at(-1)?.right ?? Number.NaN;
        const button = element.querySelector('.handbook-copy')?.getBoundingClientRect().left ?? Number.NaN;
        return [Math.round(right), Math.round(button)];
      });
    const isInSight = ([right = Number.NaN, button = Number.NaN]: number[]): boolean => right <= button;
    expect(isInSight(await end())).toBe(false);
    await block.locator('pre').evaluate((pre) => pre.scrollTo({ left: 10_000 }));
    expect(isInSight(await end())).toBe(true);
    await block.locator('pre').evaluate((pre) => pre.scrollTo({ left: 0 }));
    await block.getByRole('button', { name: 'Toggle word wrap' }).tap();
    expect(isInSight(await end())).toBe(true);
    expect(await overlaps(page, '.handbook-code__button')).toEqual([]);
    await close();
  });

  test('are no taller with their buttons than without', async () => {
    const heights = async (options: BrowserContextOptions, path: string): Promise<number[]> => {
      const { page, close } = await open(options);
      await page.goto(site().address + path);
      if (options.javaScriptEnabled !== false) await page.getByRole('button', { name: COPY }).first().waitFor();
      const all = await page
        .locator('article pre')
        .evaluateAll((blocks) => blocks.map((block) => Math.round(block.parentElement?.clientHeight ?? 0)));
      await close();
      return all;
    };
    for (const path of PAGES) {
      const plain = await heights({ ...PHONE, javaScriptEnabled: false }, path);
      expect(plain.length).toBeGreaterThan(0);
      expect(await heights(PHONE, path), path).toEqual(plain);
    }
  });
});
