import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { browserForTests } from './browser-for-tests.ts';
import { buildInto } from './build-into.ts';
import { DESKTOP, MOST_WAIT, PHONE } from './open-page.ts';

const BASE = '/ops/';
const RUNBOOK = 'runbooks/etcd/etcdMemberSlow';

const browser = await browserForTests();

describe.skipIf(browser === undefined)('a site that is kept for offline, in a browser', () => {
  const work = mkdtempSync(join(tmpdir(), 'handbook-offline-'));
  const [first, second, other] = ['first', 'second', 'other'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  let server: Server | undefined;
  let port = 0;
  let asked: string[] = [];
  let context: BrowserContext | undefined;

  beforeAll(async () => {
    const root = join(work, 'handbook');
    cpSync(join(import.meta.dirname, 'handbook'), root, { recursive: true });
    await buildInto(first, root);
    const page = join(root, `${RUNBOOK}.md`);
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace('## Mitigation\n', '## Mitigation\n\nAsk the storage team first.\n'),
    );
    await buildInto(second, root, { today: '2026-11-21' });
    mkdirSync(other);
    writeFileSync(join(other, 'index.html'), '<title>Another site</title><h1>Another site</h1>');
  });
  afterEach(async () => {
    await context?.close();
    stop();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(work, { recursive: true, force: true });
  });

  const start = async (folder: string): Promise<void> => {
    asked = [];
    server = await serveFolder({ folder, port, baseUrl: BASE });
    port = (server.address() as AddressInfo).port;
    // Before the server's own listener, which takes the base off.
    server.prependListener('request', ({ url }) => asked.push(url ?? ''));
  };
  const stop = (): void => {
    server?.close();
    server?.closeAllConnections();
    server = undefined;
  };
  const at = (path: string): string => `http://127.0.0.1:${port}${BASE}${path}`;
  const open = async (options: BrowserContextOptions, path = ''): Promise<Page> => {
    // The cast holds because the suite is skipped without one.
    context = await (browser as Browser).newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(MOST_WAIT);
    const page = await context.newPage();
    await page.goto(at(path));
    // What stands at the foot comes to life when somebody gets there.
    await line(page).scrollIntoViewIfNeeded();
    return page;
  };
  const line = (page: Page) => page.getByRole('complementary', { name: 'State of this site' });
  const keep = async (page: Page): Promise<void> => {
    await line(page)
      .getByRole('button', { name: /^Keep a copy for offline: \d/ })
      .click();
    await line(page).getByText('This handbook is kept for offline.').waitFor();
  };
  const commands = (page: Page): Promise<string[]> => page.locator('article pre > code').allInnerTexts();

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('is read with the server stopped: alert, runbook, home, a page that was never opened: %s', async (_, options) => {
    await start(first);
    const page = await open(options);
    await page.evaluate(() => {
      const texts: string[] = [];
      Object.assign(window, { texts });
      const place = document.querySelector('[data-handbook-offline]') as Element;
      new MutationObserver(() => texts.push(place.textContent ?? '')).observe(place, { childList: true });
    });
    await keep(page);
    const texts = await page.evaluate(() => (window as unknown as { texts: string[] }).texts.join('\n'));
    expect(texts).toMatch(/Keeping a copy, runbooks and alerts: [\d.]+ [kM]B of [\d.]+ MB\./);
    expect(asked.findIndex((url) => url.startsWith(`${BASE}alerts/DNS`))).toBeLessThan(asked.indexOf(`${BASE}rcas`));
    stop();

    await page.goto(at('alerts/etcdMemberSlow#?node=control-02'));
    await expect.poll(async () => (await commands(page))[0]).toContain("ssh control-02 'systemctl status etcd'");
    await line(page).getByText('The server does not answer. You are reading the copy of 2026-11-20.').waitFor();
    await page.reload();
    await expect.poll(async () => (await commands(page))[0]).toContain("ssh control-02 'systemctl status etcd'");
    await page.getByRole('link', { name: 'Open the whole runbook' }).click();
    await page.waitForURL(`**/${RUNBOOK}#?node=control-02`);
    await expect.poll(() => page.locator('main h1').textContent()).toContain('etcdMemberSlow');
    for (const [path, heading] of [
      ['', 'Night Shift Handbook'],
      ['rcas/2026-09-14-no-leader', 'No leader for 51 minutes'],
      ['alerts/etcdnoleader', 'etcdNoLeader'],
      ['runbooks/etcd/etcdNoLeader.html', 'etcdNoLeader'],
      ['alerts?q=dns', 'Alerts'],
      ['alerts/Nobody', 'Page not found'],
    ] as const) {
      await page.goto(at(path));
      await page.waitForSelector('html[data-has-hydrated="true"]');
      expect(await page.locator('main h1').first().textContent(), path).toBe(heading);
    }
    expect(await keptAddresses(page)).toEqual([]);
  });

  test('answers at once while the server takes connections and says nothing', async () => {
    await start(first);
    const page = await open(PHONE);
    await keep(page);
    stop();
    const silent = createServer(() => undefined).listen(port, '127.0.0.1');
    await page.goto(at(`${RUNBOOK}#?node=control-02`));
    await expect.poll(async () => (await commands(page))[1]).toContain("ssh control-02 'systemctl status etcd'");
    await line(page).getByText('The server does not answer.').waitFor();
    silent.close();
  });

  test('says within seconds that it has no such page, while the server says nothing', async () => {
    await start(first);
    const page = await open(PHONE);
    await keep(page);
    stop();
    const silent = createServer(() => undefined).listen(port, '127.0.0.1');
    await page.goto(at('alerts/etcdNoLeadr'));
    await page.getByText('Nearest by name:').waitFor();
    expect(await page.locator('.handbook-found a').first().textContent()).toBe('etcdNoLeader');
    // Of the answer alone, as the browser has measured it: how fast this machine draws the page is not asked.
    const [navigation] = await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((entry) => entry.toJSON()),
    );
    expect(navigation.responseStart).toBeLessThan(6000);
    await context?.close();
    silent.close();
  });

  test('loads what another build has changed, nothing else, and offers the page that is newer', async () => {
    await start(first);
    const page = await open(DESKTOP);
    await keep(page);
    stop();
    await start(second);
    await page.goto(at(RUNBOOK));
    expect(await page.locator('article').textContent()).not.toContain('Ask the storage team first.');
    await line(page).getByRole('button', { name: 'Show the new version' }).click();
    await expect.poll(() => page.locator('article').textContent()).toContain('Ask the storage team first.');
    // What the search knows of the page has changed with it.
    const pages = asked.filter((url) => !/offline|assets\/|service-worker|search\//.test(url));
    expect(pages.sort()).toEqual([`${BASE}alerts/etcdMemberSlow`, `${BASE}${RUNBOOK}`]);
    expect(asked.filter((url) => url.includes('assets/')).length).toBeLessThan(8);
    stop();
    // Not loaded again, and yet of the new build: its day and the names of the scripts.
    await page.goto(at('services/etcd'));
    await page.waitForSelector('html[data-has-hydrated="true"]');
    expect(await line(page).textContent()).toContain('Built 2026-11-21');
    expect(await line(page).textContent()).not.toContain('This page has changed');
  });

  test('goes on where it was stopped', async () => {
    await start(first);
    const page = await open(DESKTOP);
    server?.prependListener('request', ({ url }) => url?.startsWith(`${BASE}rcas`) && stop());
    await line(page)
      .getByRole('button', { name: /^Keep a copy/ })
      .click();
    await line(page)
      .getByText(/The copy is not complete: .* are kept\./)
      .waitFor();
    await page.goto(at('alerts/etcdNoLeader'));
    expect(await page.locator('main h1').textContent()).toBe('etcdNoLeader');
    await start(first);
    await page.reload();
    await line(page).getByText('This handbook is kept for offline.').waitFor();
    expect(asked.filter((url) => url.startsWith(`${BASE}alerts/`))).toEqual([]);
  });

  test('is removed by one button, and nothing of it stays', async () => {
    await start(first);
    const page = await open(PHONE);
    await keep(page);
    await line(page).getByRole('button', { name: 'Remove the copy' }).click();
    await line(page)
      .getByRole('button', { name: /^Keep a copy/ })
      .waitFor();
    const left = await page.evaluate(async () => [
      await caches.keys(),
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(left).toEqual([[], 0]);
  });

  test('makes room for another site under the same address of this machine', async () => {
    await start(first);
    const page = await open(DESKTOP);
    await keep(page);
    stop();
    await start(other);
    await page.goto(at(''));
    await page.getByRole('heading', { name: 'Another site' }).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('says calmly that there is no room left, and keeps what it has', async () => {
    await start(first);
    const page = await open(DESKTOP);
    const devtools = await (context as BrowserContext).newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(at('')).origin, quotaSize: 900_000 });
    await line(page)
      .getByRole('button', { name: /^Keep a copy/ })
      .click();
    await line(page)
      .getByText(/^No room left on this device: .* are kept, runbooks and alerts first\./)
      .waitFor();
    await page.goto(at('alerts/etcdNoLeader'));
    expect(await page.locator('main h1').textContent()).toBe('etcdNoLeader');
  });

  test('says that the server does not answer when it is asked for a copy then', async () => {
    await start(first);
    const page = await open(PHONE);
    const button = line(page).getByRole('button', { name: /^Keep a copy/ });
    await button.waitFor();
    stop();
    await button.click();
    await line(page).getByText('The server does not answer, so there is no copy yet.').waitFor();
    await start(first);
    await line(page).getByRole('button', { name: 'Try again' }).click();
    await line(page).getByText('This handbook is kept for offline.').waitFor();
  });

  test('is not offered without support, and says so where storage is forbidden', async () => {
    await start(first);
    const page = await open(DESKTOP);
    await page.addInitScript(() => {
      Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
        value: () => Promise.reject(new DOMException('Access is denied.', 'SecurityError')),
      });
    });
    await page.reload();
    await line(page)
      .getByRole('button', { name: /^Keep a copy/ })
      .click();
    await line(page).getByText('This browser keeps no copy here: storage is forbidden').waitFor();
    await context?.close();
    const without = await open({ ...PHONE, javaScriptEnabled: false });
    expect((await line(without).textContent())?.trim()).toBe('Built 2026-11-20');
  });
});

/** What the cache holds under the address of a page, or of anything with a query. */
function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    const urls = keys.flat().map(({ url }) => url);
    if (urls.length < 50) throw new Error(`Only ${urls.length} entries`);
    return urls.filter((url) => !/\/offline-copy\/(?:lists|files)\/[a-z0-9]+$/.test(url));
  });
}
