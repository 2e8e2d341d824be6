import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserForTests } from './browser-for-tests.ts';
import { buildInto } from './build-into.ts';
import { DESKTOP, openPage } from './open-page.ts';
import { hasNginx, startNginx } from './start-nginx.ts';

const browser = hasNginx ? await browserForTests() : undefined;

describe.skipIf(browser === undefined)('a site behind nginx, as the documentation sets it up', () => {
  const work = mkdtempSync(join(tmpdir(), 'handbook-nginx-site-'));
  const folder = join(work, 'build');
  let nginx: Awaited<ReturnType<typeof startNginx>>;

  beforeAll(async () => {
    const root = join(work, 'handbook');
    cpSync(join(import.meta.dirname, 'handbook'), root, { recursive: true });
    // The documentation sets up a handbook that stands at the root of its host.
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yml'),
    )) {
      const text = readFileSync(join(root, file), 'utf8');
      writeFileSync(join(root, file), text.replaceAll('handbook.example.org/ops', 'handbook.example.org'));
    }
    await buildInto(folder, root);
    nginx = await startNginx(folder);
  });
  afterAll(async () => {
    await browser?.close();
    await nginx?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  const ask = (path: string): Promise<Response> => fetch(nginx.address + path, { redirect: 'manual' });
  const script = (): string =>
    /\/assets\/js\/main\.\w+\.js/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[0] ?? '';

  test('sends the headers of the build with pages, scripts, data and what is missing', async () => {
    const lines = readFileSync(join(folder, '_headers'), 'utf8').matchAll(/^ {2}([\w-]+): (.+)$/gm);
    const expected = Object.fromEntries([...lines].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
    expect(Object.keys(expected)).toHaveLength(4);
    for (const path of [
      '/',
      '/alerts/etcdNoLeader',
      script(),
      '/handbook.json',
      '/alerts/nowhere',
      '/manifest.webmanifest',
    ]) {
      const headers = Object.fromEntries((await ask(path)).headers);
      expect(headers, path).toMatchObject({ ...expected, 'strict-transport-security': 'max-age=31536000' });
    }
  });

  test.each([
    ['/', 200, 'text/html', 'no-cache'],
    ['/alerts', 200, 'text/html', 'no-cache'],
    ['/alerts/etcdNoLeader', 200, 'text/html', 'no-cache'],
    ['/handbook.json', 200, 'application/json', 'no-cache'],
    ['/service-worker.js', 200, 'application/javascript', 'no-cache'],
    ['/manifest.webmanifest', 200, 'application/manifest+json', 'no-cache'],
    ['/alerts/nowhere', 404, 'text/html', null],
    ['/assets/js/nowhere.js', 404, 'text/html', null],
  ])('answers %s with %i, as %s', async (path, status, type, cache) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      status,
      type,
      cache,
    ]);
    if (status === 404) expect(await answer.text()).toContain('<h1>Page not found</h1>');
  });

  test('keeps scripts, whose names change with their content, and packs them', async () => {
    const { headers } = await ask(script());
    expect(headers.get('cache-control')).toBe('max-age=31536000');
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  test.each(['/alerts/', '/alerts/etcdNoLeader/'])('leads from %s to the address without the slash', async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, nginx.address + path.slice(0, -1)]);
  });

  test.each(['//example.org/', '/%0d%0aSet-Cookie:%20a=b/', '/%5Cexample.org/'])(
    'leads to no other host, and adds no header: %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('set-cookie')).toBeNull();
      expect(new URL(headers.get('location') ?? '/', nginx.address).host).toBe(new URL(nginx.address).host);
    },
  );

  test('comes to life under its policy, and complains of nothing', async () => {
    // The cast holds because the suite is skipped without one.
    const site = { address: nginx.address, pages: [], source: () => '', close: () => undefined };
    const { page, goto, complaints, close } = await openPage(browser as Browser, site, DESKTOP);
    await goto('/');
    await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('etcdnoleader');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.waitForURL('**/alerts/etcdNoLeader');
    await goto('/runbooks/etcd/etcdMemberSlow#?node=control-02');
    await expect.poll(() => page.locator('article pre').first().textContent()).toContain('control-02');
    await goto('/map');
    expect(complaints).toEqual([]);
    await page.goto(`${nginx.address}/alerts/etcdNoLeadr`);
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Nearest by name:');
    await close();
  });
});
