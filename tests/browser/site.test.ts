import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults, openFolds } from './axe-faults.ts';
import { browserForTests } from './browser-for-tests.ts';
import { DESKTOP, type OpenPage, openPage, PHONE } from './open-page.ts';
import { pageTypes } from './page-types.ts';
import { siteOfSuite } from './site-of-suite.ts';

const LONG_ALERT = 'etcdHighNumberOfFailedGRPCRequestsOnAnyOfTheControlPlaneMembersOfThisRegion';

/** What axe looks at besides a page of each type: values of inputs in the address, an address without a page. */
const WITH_VALUES = [
  '/runbooks/etcd/etcdMemberSlow#?node=control-02&data-dir=a%3Bb&region=one',
  '/alerts/etcdMemberSlow#?node=control-02&ticket=OPS-4711',
  '/nowhere',
];

const browser = await browserForTests();

describe.skipIf(browser === undefined)('the site of a small handbook, in a browser', () => {
  const site = siteOfSuite(browser);

  const open = async (options: BrowserContextOptions, path?: string): Promise<OpenPage> => {
    // The cast holds because the suite is skipped without one.
    const page = await openPage(browser as Browser, site(), options);
    if (path !== undefined) await page.goto(path);
    return page;
  };
  const at = (page: Page): string => decodeURI(page.url().slice(site().address.length));

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
    ['phone without JavaScript', { ...PHONE, javaScriptEnabled: false }],
  ])('leads from home to alert, runbook and service, and back: %s', async (_, options) => {
    const { page, complaints, close } = await open(options, '/');
    const steps: [string, string][] = [];
    const follow = async (name: string | RegExp, within = 'main'): Promise<void> => {
      await page.locator(within).getByRole('link', { name, exact: true }).first().click();
      await page.waitForLoadState('load');
      await page.locator('main h1').first().waitFor();
      steps.push([at(page), (await page.locator('main h1').first().textContent()) ?? '']);
    };
    await follow('etcdNoLeader');
    await page.waitForURL('**/alerts/etcdNoLeader');
    await follow('Open the whole runbook');
    await page.waitForURL('**/runbooks/etcd/etcdNoLeader');
    await follow('etcd');
    await page.waitForURL('**/services/etcd');
    await follow('etcdNoLeader', '.handbook-service');
    await page.waitForURL('**/alerts/etcdNoLeader');
    await follow('Alerts', '.navbar');
    await page.waitForURL('**/alerts');
    for (const _ of [1, 2, 3, 4, 5]) await page.goBack();
    await page.waitForURL(`${site().address}/`);
    expect(steps.map(([path]) => path)).toEqual([
      '/alerts/etcdNoLeader',
      '/runbooks/etcd/etcdNoLeader',
      '/services/etcd',
      '/alerts/etcdNoLeader',
      '/alerts',
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('jumps from the home page to the alert that is typed in any case, or pasted as a whole notification', async () => {
    const { page, goto, close } = await open(PHONE);
    for (const typed of ['ETCDNOLEADER', '[FIRING:1] etcdNoLeader (control-02 critical platform)']) {
      await goto('/');
      await page.getByRole('searchbox').or(page.getByRole('combobox')).fill(typed);
      await page.getByRole('button', { name: 'Open' }).click();
      await page.waitForURL('**/alerts/etcdNoLeader');
    }
    await close();
  });

  test('shows the list of alerts, filtered, for a name that it does not know', async () => {
    const { page, close } = await open(PHONE, '/');
    await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('resolver slow');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.waitForURL('**/alerts?q=resolver%20slow');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('1 alert matches.');
    expect(await page.locator('.handbook-card__name').allTextContents()).toEqual(['DNSResolverSlow']);
    await page.getByLabel('Name, summary or service').fill('');
    await page.getByLabel('Severity').selectOption('warning');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('2 alerts match.');
    await close();
  });

  test('lists every alert without JavaScript, and offers no filter that would do nothing', async () => {
    const { page, close } = await open({ ...PHONE, javaScriptEnabled: false }, '/alerts?q=dns');
    expect(await page.locator('.handbook-card__name').allTextContents()).toEqual(
      expect.arrayContaining(['etcdNoLeader', 'DNSResolverSlow', LONG_ALERT]),
    );
    expect(await page.locator('.handbook-filter').isVisible()).toBe(false);
    await close();
  });

  test('puts what to do before the rule on the page of an alert, and folds the rule', async () => {
    const { page, close } = await open({ ...PHONE, javaScriptEnabled: false }, '/alerts/etcdNoLeader');
    const headings = await page.locator('article h2').allTextContents();
    expect(headings.indexOf('Mitigation')).toBeLessThan(headings.indexOf('Rule'));
    expect(await page.getByText('systemctl restart kubelet').isVisible()).toBe(true);
    expect(await page.getByText('etcd_server_has_leader').first().isVisible()).toBe(false);
    await page.getByText('When it fires').click();
    expect(await page.getByText('etcd_server_has_leader').first().isVisible()).toBe(true);
    await close();
  });

  test('says beside the steps how old their review is, and when it is overdue', async () => {
    const { page, goto, close } = await open({ ...PHONE, javaScriptEnabled: false }, '/alerts/etcdNoLeader');
    const note = page.locator('.handbook-mitigation > .handbook-note');
    expect(await note.textContent()).toBe('From the runbook etcdNoLeader · Reviewed 2026-10-01');
    await goto('/alerts/DNSResolverSlow');
    expect(await note.textContent()).toBe(
      'From the runbook DNSResolverSlow draft · Reviewed 2025-12-01review was due 2026-06-01',
    );
    await close();
  });

  test('says what to do for an alert that has no runbook', async () => {
    const { page, close } = await open(DESKTOP, `/alerts/${LONG_ALERT}`);
    expect(await page.getByRole('heading', { name: 'No runbook yet' }).isVisible()).toBe(true);
    expect(await page.locator('.handbook-notice').textContent()).toContain(`${LONG_ALERT}.md`);
    await close();
  });

  test('copies a command without the line end that would run it', async () => {
    const { page, close } = await open({ ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${site().address}/alerts/etcdNoLeader`);
    await page.getByRole('button', { name: 'Copy code to clipboard' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('systemctl restart kubelet');
    await close();
  });

  test('reaches escalation and service of a runbook with one tap on a phone', async () => {
    const { page, close } = await open(PHONE, '/runbooks/etcd/etcdNoLeader');
    const header = page.locator('article header');
    expect(await header.getByRole('link', { name: 'etcd', exact: true }).getAttribute('href')).toBe(
      '/ops/services/etcd',
    );
    const chip = page.getByRole('navigation', { name: 'Jump to a part' }).getByRole('link', { name: 'Escalation' });
    expect((await chip.boundingBox())?.y).toBeLessThan(740);
    await chip.tap();
    const escalation = page.getByRole('region', { name: 'Escalation' });
    await expect.poll(async () => (await escalation.boundingBox())?.y ?? Infinity).toBeLessThan(740);
    expect(await escalation.textContent()).toContain('platform on-call');
    await close();
  });

  test('warns on drafts, on pages out of use and on overdue reviews', async () => {
    const { page, goto, close } = await open(DESKTOP, '/runbooks/etcd/etcdMembersDown');
    expect(await page.getByRole('note').textContent()).toMatchInlineSnapshot(
      `"This page is deprecated. Use etcdNoLeader instead."`,
    );
    await goto('/runbooks/dns/DNSResolverSlow');
    expect(await page.getByRole('note').textContent()).toMatchInlineSnapshot(
      `"This page is a draft. Its steps have not been reviewed: read each command before you run it."`,
    );
    expect(await page.getByRole('list', { name: 'Facts about this page' }).textContent()).toContain(
      'review was due 2026-06-01',
    );
    await close();
  });

  test('shows an own page for an address that leads nowhere', async () => {
    const { page, close } = await open(PHONE, '/runbooks/etcd/etcdNoLeaderr');
    expect(await page.title()).toBe('Page not found | Night Shift Handbook');
    expect(await page.locator('main h1').textContent()).toBe('Page not found');
    expect(
      await page
        .locator('main .handbook-ways a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/ops/alerts', '/ops/services', '/ops/runbooks', '/ops/']);
    await close();
  });

  test('shows where the keyboard is', async () => {
    const { page, close } = await open(DESKTOP, '/alerts');
    const outlines: string[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      outlines.push(
        await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
          return `${document.activeElement?.tagName} ${outlineStyle} ${outlineWidth}`;
        }),
      );
    }
    expect(outlines.filter((outline) => !outline.endsWith('solid 3px'))).toEqual([]);
    await close();
  });

  test('gives each index the list of its pages, and each page its fields, without JavaScript', async () => {
    const { page, goto, close } = await open({ ...PHONE, javaScriptEnabled: false }, '/rcas');
    expect(await page.locator('.handbook-card__name').allTextContents()).toEqual([
      'No leader for 51 minutes',
      'Half a zone',
    ]);
    expect(await page.locator('.handbook-card').first().textContent()).toContain('Mitigated after 51 min');
    await page.getByRole('link', { name: 'No leader for 51 minutes' }).click();
    await page.waitForURL('**/rcas/2026-09-14-no-leader');
    const heading = page.getByRole('heading', { name: 'Follow-ups' });
    const table = page.locator('h2#follow-ups + .handbook-table');
    expect(await heading.count()).toBe(1);
    expect(await table.textContent()).toContain('overdue');
    expect(await page.locator('.handbook-fields').textContent()).toContain('2026-09-14 02:03 UTC after 51 min');
    await goto('/runbooks/dns/DNSResolverSlow');
    expect(await page.locator('.handbook-neighbours').textContent()).toContain('No leader for 51 minutes helped: no');
    await close();
  });

  test('draws the neighbours of a page, with every name inside of its box, and leads to them without JavaScript', async () => {
    const { page, goto, complaints, close } = await open({ ...PHONE, javaScriptEnabled: false }, '/services/etcd');
    const picture = page.locator('.handbook-map svg');
    const shown = await picture.locator('a, .handbook-map__label').allTextContents();
    expect(shown).toEqual(expect.arrayContaining(['Depends on', 'DNS service', 'Watched by', 'etcdNoLeader alert']));
    expect(shown.filter((text) => text.includes('…'))).toEqual(['etcdHighNumberOfFailedGRPCRequ… alert']);
    for (const path of site().pages) {
      await goto(path);
      const outside = await page.locator('.handbook-map rect + text').evaluateAll((texts) =>
        texts
          .filter((text) => {
            const box = (text.previousElementSibling as Element).getBoundingClientRect();
            const { left, right, top, bottom } = text.getBoundingClientRect();
            return left < box.left || right > box.right || top < box.top || bottom > box.bottom;
          })
          .map((text) => text.textContent),
      );
      expect(outside, path).toEqual([]);
    }
    await goto('/services/etcd');
    await picture.getByRole('link', { name: 'DNS service' }).click();
    await page.waitForURL('**/services/dns');
    expect(complaints).toEqual([]);
    const sizes = site().pages.map(
      (path) => /<section class="?handbook-map.*?<\/section>/s.exec(site().source(path))?.[0].length,
    );
    expect(Math.max(...sizes.map((size) => size ?? 0))).toBeLessThan(6000);
    await close();
  });

  test('prints a runbook without navigation, black on white from the dark mode too, with addresses in full', async () => {
    const { page, goto, close } = await open({ ...DESKTOP, colorScheme: 'dark' }, '/runbooks/etcd/etcdNoLeader');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const part of ['.navbar', '.footer', '.handbook-crumbs', '.handbook-contents', '.handbook-screen-only'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    const facts = page.getByRole('list', { name: 'Facts about this page' }).getByRole('listitem');
    expect(await facts.allTextContents()).toEqual(expect.arrayContaining(['critical', 'Owner platform-team']));
    const { color, wraps } = await page.evaluate(() => {
      const code = getComputedStyle(document.querySelector('pre code') as Element);
      return { color: getComputedStyle(document.body).color, wraps: code.whiteSpace };
    });
    expect([color, wraps]).toEqual(['rgb(0, 0, 0)', 'pre-wrap']);
    const overflowing = await page.evaluate(() => {
      const heightOf = (element: Element): number => element.getBoundingClientRect().height;
      const blocks = [...document.querySelectorAll('.theme-code-block')];
      return blocks.filter((block) => heightOf(block) < heightOf(block.querySelector('code') as Element)).length;
    });
    expect(overflowing).toBe(0);
    await goto('/practices/hand-over');
    const after = await page
      .locator('.handbook-links a[href^="http"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://pilots.example.org/handbook');
    await close();
  });

  test('complains on no page, asks for nothing outside, and says hydrated what the server wrote', async () => {
    const live = await open(DESKTOP);
    const plain = await open({ ...DESKTOP, javaScriptEnabled: false });
    expect(site().pages.length).toBeGreaterThan(12);
    const differing: string[] = [];
    for (const path of site().pages) {
      await live.goto(path);
      await plain.goto(path);
      const text = (page: Page): Promise<string> =>
        page.evaluate(() => [document.title, document.querySelector('#__docusaurus')?.textContent].join('\n'));
      if ((await text(live.page)) !== (await text(plain.page))) differing.push(path);
    }
    expect(differing).toEqual([]);
    expect([...live.complaints, ...plain.complaints]).toEqual([]);
    await live.close();
    await plain.close();
  });

  test('never scrolls sideways at 360 px, with every fold open', async () => {
    const { page, goto, complaints, close } = await open(PHONE);
    const wide: string[] = [];
    for (const path of [...site().pages, '/nowhere']) {
      await goto(path);
      await openFolds(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 360) wide.push(`${path} is ${width} px wide`);
    }
    expect(wide).toEqual([]);
    expect(complaints.filter((complaint) => !complaint.startsWith('/nowhere'))).toEqual([]);
    await close();
  });

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('has no fault that axe knows on a page of each type, light and dark: %s', async (_, options) => {
    const types = await pageTypes(join(import.meta.dirname, 'handbook'));
    const opened = await open({ ...options, colorScheme: 'light' });
    expect(await axeFaults(opened, [...types.values(), ...WITH_VALUES])).toEqual([]);
    await opened.close();
  });
});
