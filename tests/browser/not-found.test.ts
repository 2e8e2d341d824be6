import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserForTests } from './browser-for-tests.ts';
import type { BuiltSite } from './built-site.ts';
import { AGAIN, DESKTOP, type OpenPage, openPage, PHONE } from './open-page.ts';
import { siteOfSuite } from './site-of-suite.ts';

const WANTED = 'etcdHighNumberOfFailedGRPCRequestsOnAnyOfTheControlPlaneMembersOfThisRegion';

const browser = await browserForTests();

describe.skipIf(browser === undefined)('an address without a page', () => {
  const site = siteOfSuite(browser);

  // The cast holds because the suite is skipped without a browser.
  const open = (options: BrowserContextOptions): Promise<OpenPage> => openPage(browser as Browser, site(), options);
  const at = (page: Page): string => page.url().slice(site().address.length);
  const status = (page: Page) => page.getByRole('status');
  const links = (page: Page) => page.locator('.handbook-found a');
  /** Browsers report the answer 404 itself. */
  const others = (complaints: string[]): string[] => complaints.filter((one) => !/status of 404/.test(one));

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('names what was asked for and the nearest pages, and hands the labels on: %s', async (_, options) => {
    const { page, complaints, close } = await open(options);
    await page.goto(`${site().address}/alerts/etcdMemberSlo#?node=control-02`);
    await expect.poll(() => status(page).textContent()).toBe('Nearest by name:');
    expect(await page.locator('.handbook-asked code').textContent()).toBe('/alerts/etcdMemberSlo');
    expect((await links(page).allTextContents()).slice(0, 2)).toEqual(['etcdMemberSlow', 'etcdMemberSlow']);
    await links(page).first().click();
    await page.waitForURL(`**/alerts/etcdMemberSlow#?node=control-02`);
    await expect.poll(() => page.locator('article pre').first().textContent()).toContain('ssh control-02');
    expect(others(complaints)).toEqual([]);
    await close();
  });

  test.each([
    '/alerts/etcdMEMBERslow',
    '/alerts/etcdMemberSlow.md',
    '/runbooks/etcd/etcdMemberSlow.md',
    '/alerts/etcdMember%53low.htm',
    '/alerts/etcdMemberSlow/index.md',
  ])('that is only written in another way opens the page, with its labels: %s', async (path) => {
    const { page, close } = await open(PHONE);
    await page.goto(`${site().address}${path}#?node=control-02`);
    const folder = path.startsWith('/alerts') ? '/alerts' : '/runbooks/etcd';
    await expect.poll(() => page.locator('main h1').first().textContent()).toBe('etcdMemberSlow');
    await expect.poll(() => at(page).toLowerCase()).toBe(`${folder}/etcdmemberslow#?node=control-02`);
    await close();
  });

  test('tells what the rules say of an alert that has no runbook, and starts the runbook', async () => {
    const { page, complaints, close } = await open(PHONE);
    await page.goto(`${site().address}/runbooks/etcd/${WANTED}`);
    await expect
      .poll(() => status(page).textContent())
      .toBe('There is an alert of this name, and no runbook for it yet.');
    const facts = page.getByRole('region', { name: WANTED });
    expect(await facts.textContent()).toContain('grpc_server_handled_total');
    expect(await facts.textContent()).toContain('Requests of ‹grpc_method› fail');
    expect(await facts.locator('.handbook-facts li').allTextContents()).toEqual([
      'warning',
      'Service etcd',
      'Owner platform-team',
    ]);
    await expectForm(page);
    expect(others(complaints)).toEqual([]);
    await close();
  });

  test('is offered nothing of the sort by an alert that has a runbook', async () => {
    const { page, close } = await open(DESKTOP);
    await page.goto(`${site().address}/runbooks/etcdNoLeader`);
    await expect.poll(() => status(page).textContent()).toBe('This name has a page elsewhere:');
    expect(await links(page).allTextContents()).toEqual(expect.arrayContaining(['etcdNoLeader', 'etcdNoLeader']));
    expect(await page.locator('.handbook-proposal').count()).toBe(0);
    await close();
  });

  test('of a name that no rule has offers a runbook to start from, in the service of the address', async () => {
    const { page, close } = await open(DESKTOP);
    await page.goto(`${site().address}/runbooks/dns/ZoneTransferRefused`);
    await expect.poll(() => status(page).textContent()).toBe('No page has a name like it.');
    const start = new URL((await page.getByRole('link', { name: /^Start it on/ }).getAttribute('href')) ?? '');
    expect(start.searchParams.get('filename')).toBe('runbooks/dns/ZoneTransferRefused.md');
    expect(start.searchParams.get('value')).toContain('# ZoneTransferRefused\n\n## Meaning\n');
    expect(await page.locator('.handbook-proposal > p > code').textContent()).toBe(
      'handbook new runbook ZoneTransferRefused --service dns',
    );
    await close();
  });

  test('shows the same help on the page of an alert without a runbook, JavaScript or not', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, complaints, close } = await open({ ...PHONE, javaScriptEnabled });
      await page.goto(`${site().address}/alerts/${WANTED}`);
      await expectForm(page);
      expect(await page.locator('.handbook-rule pre').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  test('lists the most wanted runbooks, JavaScript or not', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, complaints, close } = await open({ ...PHONE, javaScriptEnabled });
      await page.goto(`${site().address}/alerts`);
      await page.getByRole('link', { name: '1 most wanted' }).click();
      await page.waitForURL('**/alerts/most-wanted');
      // The address changes before the page does.
      await expect.poll(() => page.locator('.handbook-card__name').allTextContents()).toEqual([WANTED]);
      expect(await page.locator('.handbook-lead').textContent()).toContain('1 of 4 alerts have no runbook');
      const start = page.getByRole('link', { name: 'Start its runbook on the code host' });
      expect(await start.getAttribute('href')).toContain(`filename=runbooks%2Fetcd%2F${WANTED}.md&value=`);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  test.each([
    ['a script', '/alerts/%3Cscript%3Ealert(1)%3C/script%3E', '/alerts/<script>alert(1)</script>'],
    ['an image', '/alerts/%3Cimg%20src=x%20onerror=alert(1)%3E', '/alerts/<img src=x onerror=alert(1)>'],
    ['a new line', '/alerts/a%0Arm%20-rf%20/', '/alerts/a�rm -rf /'],
    ['a substitution', '/alerts/$(reboot)', '/alerts/$(reboot)'],
    ['backticks', '/alerts/%60reboot%60', '/alerts/`reboot`'],
    ['text that runs backwards', '/alerts/a%E2%80%AEb', '/alerts/a�b'],
    ['bytes that are no UTF-8', '/alerts/%E0%A4', '/alerts/%E0%A4'],
    ['a % with nothing behind it', '/alerts/100%', '/alerts/100%'],
    ['12 kB', `/alerts/${'a'.repeat(12_000)}`, `/alerts/${'a'.repeat(112)}…`],
  ])('runs nothing and breaks nothing when it is crafted: %s', async (_, path, shown) => {
    const host = await hostThatAnswersAll(site());
    const { page, complaints, close } = await openPage(
      browser as Browser,
      { ...site(), address: host.address },
      DESKTOP,
    );
    page.on('dialog', (dialog) => void complaints.push(`opened ${dialog.message()}`));
    await page.goto(`${host.address}${path}#?node=$(reboot)&x=${'b'.repeat(100_000)}`);
    await expect.poll(() => page.locator('.handbook-asked code').textContent()).toBe(shown);
    await expect.poll(() => status(page).textContent()).not.toBe('');
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('.handbook-proposal').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(others(complaints)).toEqual([]);
    await close();
    host.close();
  });

  test('of 100 kB, which no server takes, comes to nothing worse within the site', async () => {
    const { page, complaints, close } = await open(DESKTOP);
    await page.goto(`${site().address}/nowhere`);
    await expect.poll(() => status(page).count()).toBe(1);
    await page.evaluate(
      (long) => {
        history.pushState(null, '', long);
        dispatchEvent(new PopStateEvent('popstate', { state: null }));
      },
      `${new URL(site().address).pathname}/alerts/${'ab'.repeat(50_000)}`,
    );
    await expect.poll(() => page.locator('.handbook-asked code').textContent()).toMatch(/^\/alerts\/(?:ab)+…$/);
    expect(others(complaints)).toEqual([]);
    await close();
  });

  test.each([
    ['is missing', { status: 404, body: 'no' }],
    ['is a page', { status: 200, contentType: 'text/html', body: '<html></html>' }],
    ['has another shape', { status: 200, contentType: 'application/json', body: '{"version":2,"pages":{}}' }],
  ])('leads on as well as it can when the list of addresses %s', async (_, answer) => {
    const { page, close } = await open(PHONE);
    await page.route('**/addresses.json', (route) => route.fulfill(answer));
    await page.goto(`${site().address}/alerts/etcdNoLeadr`);
    await expect
      .poll(() => status(page).textContent())
      .toBe('The list of pages could not be loaded, so nothing can be suggested.');
    await page.getByRole('link', { name: 'All alerts' }).click();
    await page.waitForURL('**/alerts');
    await close();
  });

  test('leads on without JavaScript', async () => {
    const { page, close } = await open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(`${site().address}/alerts/etcdNoLeadr`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Page not found');
    await page.getByLabel('Name of the alert').fill('etcd');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.waitForURL('**/alerts?q=etcd');
    await close();
  });

  test('leads on where the script that looks for pages cannot be loaded', async () => {
    const { page, complaints, close } = await open(PHONE);
    const refused: string[] = [];
    await page.route('**/assets/js/*.js', async (route) => {
      const response = await route.fetch(AGAIN);
      if (!(await response.text()).includes('handbook-asked')) return route.fulfill({ response });
      refused.push(route.request().url());
      return route.abort();
    });
    await page.goto(`${site().address}/alerts/etcdNoLeadr`);
    await page.waitForSelector('html[data-has-hydrated="true"]');
    await expect.poll(() => refused.length).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'All runbooks' }).click();
    await page.waitForURL('**/runbooks');
    expect(others(complaints).filter((one) => !/Failed to load resource/.test(one))).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds: %s', async (colorScheme) => {
    const { page, close } = await open({ ...PHONE, colorScheme });
    for (const path of [
      '/alerts/etcdNoLeadr',
      `/runbooks/etcd/${WANTED}`,
      '/alerts/most-wanted',
      `/alerts/${WANTED}`,
    ]) {
      await page.goto(site().address + path);
      await page.waitForSelector('html[data-has-hydrated="true"]');
      if (!path.startsWith('/alerts/m') && !path.startsWith(`/alerts/${WANTED}`))
        await page.waitForSelector('.handbook-proposal', { state: 'attached' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
    }
    await close();
  });
});

/** The way to start the runbook of the wanted alert is there, with what the rule says. */
async function expectForm(page: Page): Promise<void> {
  const start = page.getByRole('link', { name: 'Start it on the code host' });
  const form = new URL((await start.getAttribute('href')) ?? '');
  expect(form.origin + form.pathname).toBe('https://git.example.org/night-shift/handbook/new/main');
  expect(form.searchParams.get('filename')).toBe(`runbooks/etcd/${WANTED}.md`);
  expect(form.searchParams.get('value')).toContain('grpc_server_handled_total{job="etcd"');
  expect(await page.locator('.handbook-proposal').textContent()).toContain(`handbook new runbook ${WANTED}`);
}

/** Some hosts look at an address less closely than ours, and answer with the page for missing ones where ours refuses. */
async function hostThatAnswersAll(site: BuiltSite): Promise<{ address: string; close(): void }> {
  const base = new URL(site.address).pathname;
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith(`${base}/alerts/`)) {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(site.source('/404'));
      return;
    }
    fetch(new URL(path, site.address)).then(
      async (answer) => {
        const type = answer.headers.get('content-type') ?? 'application/octet-stream';
        response.writeHead(answer.status, { 'Content-Type': type }).end(Buffer.from(await answer.arrayBuffer()));
      },
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
