import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserForTests } from './browser-for-tests.ts';
import { type BuiltSite, serveShared } from './built-site.ts';
import { AGAIN, DESKTOP, type OpenPage, openPage, PHONE } from './open-page.ts';

const browser = await browserForTests();
let site: BuiltSite;

describe.skipIf(browser === undefined)('a built site', () => {
  beforeAll(async () => {
    site = await serveShared(join(import.meta.dirname, 'handbook'));
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const open = async (options: BrowserContextOptions, path: string): Promise<OpenPage> => {
    // The cast holds because the suite is skipped without one.
    const page = await openPage(browser as Browser, site, options);
    await page.goto(path);
    return page;
  };

  describe('with its search', () => {
    test.each([
      ['desktop', DESKTOP],
      ['phone', PHONE],
    ])('leads to an alert with the keyboard alone: %s', async (_, options) => {
      const { page, complaints, close } = await open(options, '/practices/hand-over');
      // Until the page has come to life it is a link, and no key opens it.
      await page.locator('button.handbook-search-button').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('noleader');
      await page.getByRole('option').first().waitFor();
      expect(await titles(page)).toEqual(expect.arrayContaining(['etcdNoLeader']));
      const field = page.getByRole('combobox', { name: 'Search the handbook' });
      const chosen = await field.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${chosen}`).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/ops/alerts/etcdNoLeader');
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    test('loses no letter that is typed while it opens, on a slow machine too', async () => {
      const { page, close } = await open(DESKTOP, '/practices/hand-over');
      await page.locator('button.handbook-search-button').waitFor();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 10 });
      await page.keyboard.press('/');
      await page.keyboard.type(LETTERS, { delay: 5 });
      const field = page.getByRole('combobox', { name: 'Search the handbook' });
      expect(await field.inputValue()).toBe(LETTERS);
      await close();
    });

    test('opens with Ctrl and K inside of a field, closes with Escape and goes back there; `/` stays a letter', async () => {
      const { page, close } = await open(DESKTOP, '/runbooks/etcd/etcdMemberSlow#?node=control-02');
      const input = page.locator('[data-handbook-field="node"]');
      await input.focus();
      await page.keyboard.press('/');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await input.fill('control-02');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Search' }).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      expect(await input.inputValue()).toBe('control-02');
      expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
      await close();
    });

    test.each([
      ['etcdNoLeader', '/alerts/etcdNoLeader', 'alert of etcd'],
      ['etcd_server_has_leader', '/metrics/e#etcd_server_has_leader', 'metric'],
      ['DNS', '/services/dns', 'service'],
      ['[FIRING:1] DNSResolverSlow (resolver-1 warning)', '/alerts/DNSResolverSlow', 'alert of DNS'],
      ['when the disk is full', '/runbooks/etcd/etcdNoLeader#when-the-disk-is-full', 'runbook of etcd'],
    ])('finds for %s first %s', async (query, address, kind) => {
      const { page, complaints, close } = await open(DESKTOP, '/');
      await ask(page, query);
      const first = page.getByRole('option').first();
      expect(await first.getAttribute('href')).toBe(`/ops${address}`);
      expect(await first.locator('.handbook-search__kind').textContent()).toBe(kind);
      await first.click();
      await page.waitForURL(`**/ops${address}`);
      expect(complaints).toEqual([]);
      await close();
    });

    test('loads nothing of it before it is asked for, then small files, and each once', async () => {
      const { page, close } = await open(DESKTOP, '/alerts');
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/\/[0-9a-f]{12}\//, '/…/')));
      expect(site.source('/alerts')).not.toMatch(/search\/(?:index|terms|pages)/);
      await ask(page, 'etcdNoLeader');
      const first = asked.filter((path) => path.includes('/search/'));
      expect(first[0]).toBe('/ops/search/index.json');
      expect(new Set(first).size).toBe(first.length);
      asked.length = 0;
      await page.getByRole('dialog').getByRole('combobox').fill('etcdNoLeade');
      await page.waitForLoadState('networkidle');
      await expect.poll(() => page.getByRole('option').first().textContent()).toContain('etcdNoLeader');
      expect(asked.filter((path) => path.includes('index.json'))).toEqual([]);
      await close();
    });

    test('finds what it has found before without a connection, and says calmly what it cannot', async () => {
      const { page, close } = await open(DESKTOP, '/');
      await ask(page, 'leader');
      await page.context().setOffline(true);
      await page.getByRole('dialog').getByRole('combobox').fill('leade');
      await expect.poll(() => titles(page)).toContain('etcdNoLeader');
      await page.reload().catch(() => undefined);
      await page.context().setOffline(false);
      await page.goto(`${site.address}/`);
      await page.waitForSelector('html[data-has-hydrated="true"]');
      await page.route('**/search/**', (route) => route.abort());
      await page.keyboard.press('/');
      await page.keyboard.type('leader');
      await expect
        .poll(() => page.getByRole('status').first().textContent())
        .toBe('The search cannot be read: there is no connection, or this site was built without it.');
      await page.unroute('**/search/**');
      await page.keyboard.type('s');
      await expect.poll(() => titles(page)).toContain('etcdNoLeader');
      await close();
    });

    test('says that it cannot be loaded when the connection went after the page, and loads when it is back', async () => {
      const { page, close } = await open(DESKTOP, '/');
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await page.keyboard.press('/');
      await expect
        .poll(() => page.getByRole('alert').allTextContents())
        .toEqual(['No connection: the search cannot be loaded.']);
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      await page.context().setOffline(false);
      await ask(page, 'leader');
      expect(await page.getByRole('alert').count()).toBe(0);
      await close();
    });

    test('shows text of pages as text, and takes any query', async () => {
      const { page, complaints, close } = await open(PHONE, '/');
      await ask(page, '<img src=x onerror=alert(1)> leader');
      expect(await page.locator('dialog img, dialog script').count()).toBe(0);
      for (const query of ['((((', '\\', '__proto__', '🔥'.repeat(50), 'a'.repeat(5000), '$(reboot)']) {
        await page.getByRole('dialog').getByRole('combobox').fill(query);
        await expect.poll(() => page.getByRole('status').first().textContent()).not.toBe('Searching …');
      }
      expect(complaints).toEqual([]);
      await close();
    });

    test('works under a strict policy of the site without any other permission for scripts', async () => {
      const { page, complaints, close } = await open(DESKTOP, '/');
      await page.route('**/ops/', async (route) => {
        const response = await route.fetch(AGAIN);
        const policy =
          "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
      });
      await page.goto(`${site.address}/`);
      await page.waitForSelector('html[data-has-hydrated="true"]');
      await ask(page, 'leader');
      expect(await titles(page)).toContain('etcdNoLeader');
      expect(complaints).toEqual([]);
      await close();
    });

    test('is a link to the alerts without JavaScript', async () => {
      const { page, close } = await open({ ...PHONE, javaScriptEnabled: false }, '/services/etcd');
      await page.getByRole('link', { name: 'Search' }).click();
      await page.waitForURL('**/ops/alerts');
      await close();
    });

    test.each([
      ['desktop', DESKTOP],
      ['phone', PHONE],
    ])('has no fault that axe knows, and fits: %s', async (_, options) => {
      const { page, close } = await open(options, '/');
      for (const query of ['', 'leader', 'zzzz']) {
        if (query === '') await page.keyboard.press('/');
        await page.getByRole('dialog').getByRole('combobox').fill(query);
        await page.waitForLoadState('networkidle');
        expect(await violations(page), query).toEqual([]);
        expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth <= innerWidth)).toBe(true);
      }
      await close();
    });
  });

  describe('with its map', () => {
    test('leads to a page by its box, and back by the table, without JavaScript too', async () => {
      for (const javaScriptEnabled of [true, false]) {
        const { page, complaints, close } = await open({ ...DESKTOP, javaScriptEnabled }, '/map');
        await page.locator('.handbook-map').getByRole('link', { name: 'DNS service' }).click();
        await page.waitForURL('**/ops/services/dns');
        await page.goBack();
        await page.waitForURL('**/ops/map');
        await page
          .getByRole('row', { name: /^Half a zone/ })
          .getByRole('link', { name: 'DNS' })
          .click();
        await page.waitForURL('**/ops/services/dns');
        expect(complaints).toEqual([]);
        await close();
      }
    });

    test('is gone through with the keyboard, box by box, each in sight and marked', async () => {
      const { page, close } = await open(PHONE, '/map');
      await page.locator('.handbook-map').focus();
      const passed: string[] = [];
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press('Tab');
        const { text, stroke, inSight } = await page.evaluate(() => {
          const link = document.activeElement as Element;
          const { left, right, top, bottom } = link.getBoundingClientRect();
          const rect = link.querySelector('rect');
          return {
            text: link.textContent,
            stroke: rect && getComputedStyle(rect).strokeWidth,
            inSight: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight,
          };
        });
        expect([stroke, inSight], text ?? '').toEqual(['4px', true]);
        passed.push(text ?? '');
      }
      expect(passed.slice(0, 2)).toEqual(['DNS service', 'etcd service']);
      await close();
    });

    test('is narrowed by kind and by name, picture and table alike', async () => {
      const { page, close } = await open(DESKTOP, '/map');
      const shown = async (): Promise<string[][]> => [
        await page.locator('.handbook-map svg a').allTextContents(),
        await page.locator('tbody th a').allTextContents(),
      ];
      await page.getByLabel('Kind').selectOption('service');
      await expect.poll(() => page.getByRole('status').textContent()).toBe('2 pages are left.');
      expect(await shown()).toEqual([
        ['DNS service', 'etcd service'],
        ['DNS', 'etcd'],
      ]);
      expect(await page.locator('.handbook-map svg > path').count()).toBe(1);
      await page.getByLabel('Name').fill('DN');
      await expect.poll(() => page.getByRole('status').textContent()).toBe('1 page is left.');
      await close();
    });

    test('has names inside of their boxes, and no box over another', async () => {
      for (const path of ['/map', '/map/etcd']) {
        const { page, close } = await open(DESKTOP, path);
        const faults = await page.locator('.handbook-map rect').evaluateAll((boxes) =>
          boxes.flatMap((box, index) => {
            const a = box.getBoundingClientRect();
            const text = (box.nextElementSibling as Element).getBoundingClientRect();
            const others = boxes.slice(index + 1).map((other) => other.getBoundingClientRect());
            const covers = others.some(
              (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
            );
            const inside = text.left >= a.left && text.right <= a.right && text.top >= a.top && text.bottom <= a.bottom;
            return covers || !inside ? [box.nextElementSibling?.textContent] : [];
          }),
        );
        expect(faults, path).toEqual([]);
        await close();
      }
    });

    test.each([
      ['desktop', DESKTOP],
      ['phone', PHONE],
    ])('has no fault that axe knows, light and dark, and only its parts scroll sideways: %s', async (_, options) => {
      const { page, goto, complaints, close } = await open(options, '/map');
      for (const path of ['/map', '/map/etcd']) {
        await goto(path);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.waitForSelector(`html[data-theme="${colorScheme}"]`);
          expect(await violations(page), path).toEqual([]);
        }
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(options.viewport.width);
      }
      expect(complaints).toEqual([]);
      await close();
    });

    test('is printed as wide as the paper, with the table', async () => {
      const { page, close } = await open({ ...DESKTOP, viewport: { width: 700, height: 900 } }, '/map');
      await page.emulateMedia({ media: 'print' });
      expect((await page.locator('.handbook-map svg').boundingBox())?.width).toBeLessThanOrEqual(700);
      expect(await page.getByRole('table').isVisible()).toBe(true);
      expect(await page.locator('.handbook-filter').isVisible()).toBe(false);
      await close();
    });
  });
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.repeat(3);

async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill(query);
  await page.getByRole('option').first().waitFor();
}

function titles(page: Page): Promise<string[]> {
  return page.locator('.handbook-search__title').allTextContents();
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 200)}`);
}
