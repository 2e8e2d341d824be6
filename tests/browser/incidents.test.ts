import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { browserForTests } from './browser-for-tests.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';
import { DESKTOP, type OpenPage, openPage, PHONE } from './open-page.ts';
import { pageTypes } from './page-types.ts';
import { repositoryOf } from './repository-of.ts';

const PAGES = [
  '/services/etcd',
  '/services/dns',
  '/rcas',
  '/rcas?service=etcd',
  '/rcas/2026-09-14-no-leader',
  '/rcas/2026-02-03-borrowed-outage',
  '/rcas/follow-ups',
];
const WIDE: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };
const NARROW = { ...PHONE, viewport: { width: 390, height: 844 } } satisfies BrowserContextOptions;
const PLAIN: BrowserContextOptions = { ...NARROW, javaScriptEnabled: false };

const browser = await browserForTests();

describe.skipIf(browser === undefined)('services and their incidents, in a browser', () => {
  let site: BuiltSite;
  let root: string;
  beforeAll(async () => {
    root = repositoryOf(join(import.meta.dirname, 'incidents'), '2026-03-01', [
      {
        day: '2026-05-06',
        file: 'docs/services/etcd.md',
        subject: '<img src=x onerror=alert(1)> say what etcd needs \u202e',
      },
      {
        day: '2026-10-02',
        file: 'docs/monitoring/etcd/etcd.rules.yml',
        subject: 'monitoring: alert on the error budget',
      },
    ]);
    site = await buildAndServe(root);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    if (root) rmSync(root, { recursive: true, force: true });
  });

  const open = async (options: BrowserContextOptions, path?: string): Promise<OpenPage> => {
    // The cast holds because the suite is skipped without one.
    const page = await openPage(browser as Browser, site, options);
    if (path !== undefined) await page.goto(path);
    return page;
  };
  const at = (page: Page): string => page.url().slice(site.address.length);
  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const names = (page: Page): Promise<string[]> => page.locator('.handbook-card__name').allTextContents();

  test.each([
    ['desktop', WIDE],
    ['phone', NARROW],
    ['phone without JavaScript', PLAIN],
  ])('tells of a service who, what breaks, what is promised and what changed: %s', async (_, options) => {
    const { page, complaints, close } = await open(options, '/services/etcd');
    const facts = page.getByRole('list', { name: 'Facts about this page' });
    for (const fact of ['Tier 1', 'Owner platform-team', 'On call platform on-call'])
      expect(await facts.textContent()).toContain(fact);
    const glance = page.locator('.handbook-panel').first();
    for (const line of [
      'Alerts2 critical, 1 warning, 1 without a runbook',
      'Breaks with itKubernetes',
      'NeedsDNS',
      'Last incident2026-09-14 No leader for 51 minutes',
      'Follow-ups2 open, 1 overdue',
      'Last change2026-10-02 monitoring: alert on the error budget',
    ])
      expect(await glance.textContent()).toContain(line);
    expect(await part(page, 'Alerts').getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Critical (2)',
      'Warning (1)',
    ]);
    expect(await part(page, 'Alerts').getByText('No runbook yet').count()).toBe(1);
    const objectives = (await part(page, 'Objectives').textContent()) ?? '';
    expect(objectives).toContain('Error budget: 0.05 % of 90 days, which is 1 h 5 min of everything failing.');
    expect(objectives).toContain('Guarded by EtcdErrorBudgetBurn 1 rule.');
    expect(objectives).toContain('No alert on its burn rate is written; handbook export slo makes 4 rules of it.');
    expect(objectives).toContain('1 d 2 h from start to resolution.');
    expect(await part(page, 'Root cause analyses').getByRole('link').allTextContents()).toEqual([
      'No leader for 51 minutes',
    ]);
    const rows = part(page, 'Open follow-ups').getByRole('row');
    expect(await rows.nth(1).textContent()).toContain('2026-10-15overdueplatform-teamopen');
    expect(await part(page, 'Practices').getByRole('link').allTextContents()).toEqual(['Blameless analysis']);
    const changes = part(page, 'Recent changes').getByRole('listitem');
    expect(await changes.allTextContents()).toEqual([
      '2026-10-02 monitoring: alert on the error budget etcd.rules.yml',
      '2026-05-06 <img src=x onerror=alert(1)> say what etcd needs  etcd',
      '2026-03-01 docs: begin the handbook etcd, etcdNoLeader, etcd.rules.yml',
    ]);
    expect(await changes.first().getByRole('link').getAttribute('href')).toMatch(
      /^https:\/\/git\.example\.org\/night-shift\/handbook\/commit\/[0-9a-f]{40}$/,
    );
    expect(complaints).toEqual([]);
    await close();
  });

  test('draws what breaks with a service, and leads there by keyboard', async () => {
    const { page, close } = await open({ ...WIDE, colorScheme: 'dark' }, '/services/etcd');
    const picture = part(page, 'Dependencies').getByRole('group');
    expect(await picture.getAttribute('aria-label')).toBe(
      '2 services on the left that would stop too, 1 service on the right that it needs',
    );
    const links = picture.getByRole('link');
    expect(await links.allTextContents()).toEqual(['Kubernetes service', 'Billing service', 'DNS service']);
    await page.getByRole('link', { name: 'etcdMemberSlow' }).first().focus();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let step = 0; step < 20 && (await focused()) !== 'Billing service'; step++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('Billing service');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/services/billing');
    await close();
  });

  test('says the same in words, also on paper', async () => {
    const { page, close } = await open(PLAIN, '/services/etcd');
    await page.emulateMedia({ media: 'print' });
    const words = part(page, 'Dependencies').locator('dl');
    expect(await words.textContent()).toBe('Breaks with itKubernetesAnd through theseBillingIt needsDNS');
    expect(await words.isVisible()).toBe(true);
    await close();
  });

  test.each([
    ['desktop', WIDE],
    ['phone without JavaScript', PLAIN],
  ])('shows how long an incident took, in words too, and what is not stated: %s', async (_, options) => {
    const { page, goto, close } = await open(options, '/rcas/2026-09-14-no-leader');
    const figure = page.getByRole('figure', { name: 'How long the incident took' });
    expect(await figure.locator('dt, dd').allTextContents()).toEqual([
      'Time to detect',
      '4 min',
      'Time to mitigate',
      '51 min 47 min after detection',
      'Time to resolve',
      '1 d 2 h 1 d 1 h after mitigation',
    ]);
    const widths = await figure
      .locator('svg')
      .first()
      .locator('> rect')
      .evaluateAll((parts) => parts.map((each) => each.getBoundingClientRect().width));
    expect(widths).toHaveLength(3);
    expect(Math.min(...widths)).toBeGreaterThan(8);
    // Each has lines or dots of its own: no two look alike without colours.
    const fills = await figure
      .locator('svg')
      .first()
      .locator('> rect')
      .evaluateAll((parts) => parts.map((each) => each.getAttribute('fill')));
    expect(new Set(fills).size).toBe(3);
    await goto('/rcas/2026-02-03-borrowed-outage');
    expect(await figure.locator('dd').allTextContents()).toEqual(['not stated', 'not stated', '57 min']);
    await close();
  });

  test('narrows the analyses by keyboard, says once how many are left, and keeps it in the address', async () => {
    const { page, complaints, close } = await open(WIDE, '/rcas');
    expect(await names(page)).toEqual(['No leader for 51 minutes', 'Half a zone', 'Names were gone']);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('[role="status"]');
      if (status)
        new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    await page.getByLabel('Service').focus();
    await page.keyboard.type('etcd');
    await page.waitForURL('**/rcas?service=etcd');
    await expect.poll(() => names(page)).toEqual(['No leader for 51 minutes']);
    await page.keyboard.press('Tab');
    await page.keyboard.type('2025');
    await page.waitForURL('**/rcas?service=etcd&year=2025');
    await expect.poll(() => names(page)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      '1 of 3 root cause analyses.',
      '0 of 3 root cause analyses.',
    ]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => at(page)).toBe('/rcas');
    await expect.poll(() => names(page)).toHaveLength(3);
    expect(await page.getByLabel('Severity').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('opens a narrowed list from a link, and is calm about what the link should not ask for', async () => {
    const { page, goto, complaints, close } = await open(NARROW, '/rcas?severity=sev1');
    await expect.poll(() => names(page)).toEqual(['Names were gone']);
    for (const crafted of ['%3Cscript%3Ealert(1)%3C/script%3E', 'x'.repeat(7000), '%E0%A4%A', '%0A$(reboot)']) {
      await goto(`/rcas?service=${crafted}`);
      await expect
        .poll(() => page.getByRole('status').textContent())
        .toMatch(/^Nothing here has service “.{0,60}”\. $/s);
      expect(await names(page)).toHaveLength(3);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test('lists every analysis without JavaScript, with the feeds, the years and no field that would do nothing', async () => {
    const { page, close } = await open(PLAIN, '/rcas?service=etcd');
    expect(await names(page)).toHaveLength(3);
    expect(await page.getByLabel('Service').isVisible()).toBe(false);
    for (const feed of ['Atom feed', 'JSON feed']) {
      const href = await page.getByRole('link', { name: feed }).getAttribute('href');
      expect((await page.request.get(new URL(href ?? '', page.url()).href)).status()).toBe(200);
    }
    expect(await part(page, 'Times by year').getByRole('row').allTextContents()).toEqual([
      'YearAnalysesDetected afterMitigated afterResolved after',
      '20261, and 1 retold4 min51 min1 d 2 h',
      '2025112 minnot stated1 h 30 min',
    ]);
    await page.getByRole('link', { name: 'All follow-ups' }).click();
    await page.waitForURL('**/rcas/follow-ups');
    await close();
  });

  test('gathers the follow-ups of all analyses, without JavaScript too', async () => {
    const { page, close } = await open(PLAIN, '/rcas/follow-ups');
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Overdue (1)',
      'Open (2)',
      'Done and dropped (3)',
      'By owner',
    ]);
    expect(await page.getByRole('table', { name: 'Overdue' }).getByRole('row').nth(1).textContent()).toBe(
      'Alert before the disk of a member fills up Ticket2026-10-15overdueplatform-teamopenNo leader for 51 minutes',
    );
    expect(await page.getByRole('table', { name: 'By owner' }).getByRole('row').allTextContents()).toEqual([
      'OwnerOverdueOpenDone or dropped',
      'platform-team121',
      'network-team012',
    ]);
    expect(await page.getByRole('combobox', { includeHidden: true }).first().isVisible()).toBe(false);
    await close();
  });

  test('narrows the follow-ups to one owner, from the table of owners and from a service', async () => {
    const { page, goto, complaints, close } = await open(NARROW, '/rcas/follow-ups');
    await page.getByRole('link', { name: 'network-team' }).click();
    await page.waitForURL('**/rcas/follow-ups?owner=network-team');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('3 of 6 follow-ups.');
    expect((await page.getByRole('heading', { level: 2 }).allTextContents()).slice(0, 3)).toEqual([
      'Overdue (0)',
      'Open (1)',
      'Done and dropped (2)',
    ]);
    await goto('/services/etcd');
    await page.getByRole('link', { name: 'What was done and dropped' }).click();
    await page.waitForURL('**/rcas/follow-ups?service=etcd');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('4 of 6 follow-ups.');
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ['desktop', DESKTOP],
    ['phone', NARROW],
  ])(
    'has no fault that axe knows, light and dark, never scrolls sideways and complains of nothing: %s',
    async (_, options) => {
      const opened = await open({ ...options, colorScheme: 'light' });
      const { page, goto, complaints, close } = opened;
      const seen = await pageTypes(join(import.meta.dirname, 'handbook'));
      const unseen = [...(await pageTypes(root))].filter(([type]) => !seen.has(type)).map(([, path]) => path);
      const paths = new Set([...PAGES, ...unseen]);
      const faults = await axeFaults(opened, paths);
      for (const path of paths) {
        await goto(path);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > options.viewport.width) faults.push(`${path} is ${width} px wide`);
      }
      expect([...faults, ...complaints]).toEqual([]);
      await close();
    },
  );
});
