import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserForTests } from './browser-for-tests.ts';
import { layoutShift } from './layout-shift.ts';
import { DESKTOP, type OpenPage, openPage, PHONE } from './open-page.ts';
import { siteOfSuite } from './site-of-suite.ts';

const RUNBOOK = '/runbooks/etcd/etcdMemberSlow';
const ALERT = '/alerts/etcdMemberSlow';

const browser = await browserForTests();

describe.skipIf(browser === undefined)('the inputs of a runbook, in a browser', () => {
  const site = siteOfSuite(browser);

  const open = async (options: BrowserContextOptions, path?: string): Promise<OpenPage> => {
    // The cast holds because the suite is skipped without one.
    const page = await openPage(browser as Browser, site(), options);
    if (path !== undefined) await page.goto(path);
    return page;
  };
  const at = (page: Page): string => page.url().slice(site().address.length);
  const bar = (page: Page) => page.getByRole('region', { name: 'Inputs' });
  const field = (page: Page, name: string) => bar(page).getByRole('textbox', { name });
  const commands = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('article pre > code')].map((code) => {
        const lines = [...code.querySelectorAll('.token-line')].map((line) => line.textContent ?? '');
        return (lines.length > 0 ? lines.join('\n') : (code.textContent ?? '')).trim();
      }),
    );

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('are filled in everywhere by a link, and say so until they are touched: %s', async (_, options) => {
    const { page, complaints, close } = await open(options, `${RUNBOOK}#?instance=control-02&data-dir=/var/lib/etcd`);
    await expect
      .poll(() => commands(page))
      .toEqual([
        "$ ssh control-02 'df --human-readable /var/lib/etcd'\nFilesystem      Size  Used Avail Use% Mounted on\n/dev/vda1        40G   39G  0.2G  99% /\n$ ssh control-02 uptime",
        "ssh control-02 'systemctl status etcd'",
        'kubectl drain <node> --ignore-daemonsets',
        'kubectl uncordon control-02',
      ]);
    expect(await page.locator('p code').allTextContents()).toEqual(
      expect.arrayContaining(['ssh control-02 iostat', '<ticket>', 'control-02']),
    );
    expect(await page.getByRole('link', { name: 'the disk of the node' }).getAttribute('href')).toBe(
      'https://grafana.example.org/d/disk?var-node=control-02',
    );
    expect(await bar(page).getByRole('status').first().textContent()).toBe('2 of 3 filled in');
    expect(await bar(page).locator('[data-handbook-origin="node"]').textContent()).toBe('from the link');
    await field(page, 'node').fill('control-03');
    expect(await bar(page).locator('[data-handbook-origin="node"]').textContent()).toBe('');
    expect(await bar(page).locator('[data-handbook-origin="datadir"]').textContent()).toBe('from the link');
    expect((await commands(page))[1]).toBe("ssh control-03 'systemctl status etcd'");
    expect(at(page)).toBe(`${RUNBOOK}#?node=control-03&data-dir=/var/lib/etcd`);
    expect(complaints).toEqual([]);
    await close();
  });

  test('go with the reader from the alert to its runbook, survive a reload, and are cleared by one key', async () => {
    const { page, complaints, close } = await open(PHONE, `${ALERT}#?instance=control-02`);
    await expect
      .poll(async () => (await commands(page)).slice(0, 2))
      .toEqual(["ssh control-02 'systemctl status etcd'", 'kubectl drain <node> --ignore-daemonsets']);
    await page.getByRole('link', { name: 'Open the whole runbook' }).click();
    await page.waitForURL(`**${RUNBOOK}#?node=control-02`);
    await page.reload();
    await expect.poll(async () => (await commands(page))[1]).toBe("ssh control-02 'systemctl status etcd'");
    expect(await bar(page).locator('[data-handbook-origin="node"]').textContent()).toBe('from the link');
    await field(page, 'node').press('Escape');
    expect((await commands(page))[1]).toBe("ssh <node> 'systemctl status etcd'");
    expect(at(page)).toBe(RUNBOOK);
    expect(await page.evaluate(() => sessionStorage.getItem('handbook-inputs'))).toBe('[]');
    expect(complaints).toEqual([]);
    await close();
  });

  test('are refused with the reason, and reach no command', async () => {
    const { page, complaints, close } = await open(
      DESKTOP,
      `${RUNBOOK}#?node=a%3Breboot&data-dir=/var/../etc&region=x`,
    );
    await expect
      .poll(() => bar(page).locator('[data-handbook-reason="node"]').textContent())
      .toBe('Refused from the link: `a;reboot`. It has `;`, which commands could misread.');
    expect(await bar(page).locator('[data-handbook-reason="datadir"]').textContent()).toContain(
      'leads out of a folder',
    );
    expect(await bar(page).textContent()).toContain('Not used on this page, though the address has it: `region`.');
    expect((await commands(page)).join('\n')).not.toMatch(/reboot|etc'/);
    expect(await field(page, 'node').inputValue()).toBe('');
    await field(page, 'node').fill('-rf');
    expect(await bar(page).locator('[data-handbook-reason="node"]').textContent()).toContain('Refused. It begins with');
    expect(await field(page, 'node').getAttribute('aria-invalid')).toBe('true');
    expect((await commands(page))[1]).toBe("ssh <node> 'systemctl status etcd'");
    expect(at(page)).toBe(RUNBOOK);
    expect(complaints).toEqual([]);
    await close();
  });

  test('without a type are shown, and never filled in', async () => {
    const { page, close } = await open(DESKTOP, `${RUNBOOK}#?ticket=OPS-4711`);
    await expect.poll(() => field(page, 'ticket').inputValue()).toBe('OPS-4711');
    expect(await bar(page).locator('[data-handbook-reason="ticket"]').textContent()).toContain('Shown only');
    expect(await page.locator('p code').allTextContents()).toContain('<ticket>');
    await close();
  });

  test('wait to be confirmed where the command destroys something, and again after a change', async () => {
    const { page, close } = await open(PHONE, `${RUNBOOK}#?node=control-02`);
    const block = page.locator('.handbook-block', { hasText: 'kubectl drain' });
    expect(await block.locator('.handbook-danger').textContent()).toBe(
      'Careful: moves every pod off the node. The way back: Rollback.',
    );
    await block.getByRole('button', { name: 'These are right, fill in: control-02' }).tap();
    expect((await commands(page))[2]).toBe('kubectl drain control-02 --ignore-daemonsets');
    await field(page, 'node').fill('control-03');
    expect((await commands(page)).slice(1, 3)).toEqual([
      "ssh control-03 'systemctl status etcd'",
      'kubectl drain <node> --ignore-daemonsets',
    ]);
    await close();
  });

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('move nothing when they come by link, wherever the page opens: %s', async (_, options) => {
    const { page, close } = await open(options);
    const places = [RUNBOOK, `${RUNBOOK}#mitigation`, `${RUNBOOK}#rollback`, ALERT, `${ALERT}#handbook-mitigation-1`];
    for (const path of places) {
      await page.goto('about:blank');
      await page.goto(`${site().address}${path}${path.includes('#') ? '' : '#'}?node=control-02`);
      const confirm = page.getByRole('button', { name: 'These are right, fill in: control-02' });
      await confirm.waitFor();
      // What stands behind a value on its line moves with it.
      expect(await layoutShift(page), path).toBeLessThan(0.005);
      const below = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
      const before = await below();
      await confirm.click();
      await confirm.waitFor({ state: 'hidden' });
      expect(await below(), path).toBe(before);
    }
    await close();
  });

  test('are copied as they stand, and of a session the commands alone', async () => {
    const { page, close } = await open(
      { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] },
      `${RUNBOOK}#?node=control-02`,
    );
    const block = page.locator('.handbook-block').first();
    expect(await block.getAttribute('data-handbook-language')).toBe('console');
    await block.hover();
    await block.getByRole('button', { name: 'Copy code to clipboard' }).click();
    await block.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "ssh control-02 'df --human-readable <data-dir>'\nssh control-02 uptime",
    );
    await close();
  });

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('lead from the link of a pager to a filled command in the clipboard with one click: %s', async (_, options) => {
    const { page, complaints, close } = await open({ ...options, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector('.handbook-input[data-filled]') || !document.querySelector('.handbook-copy'))
          return;
        performance.mark('filled');
        observer.disconnect();
      }).observe(document, { attributes: true, childList: true, subtree: true });
    });
    await page.goto(`${site().address}${ALERT}#?instance=control-02`, { waitUntil: 'commit' });
    await expect.poll(async () => (await commands(page))[0]).toBe("ssh control-02 'systemctl status etcd'");
    await page.getByRole('button', { name: 'Copy code to clipboard' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("ssh control-02 'systemctl status etcd'");
    // Printed and not judged: how long it takes says more of the machine than of the page.
    const filled = await page.evaluate(() => performance.getEntriesByName('filled')[0]?.startTime ?? Number.NaN);
    console.log(`filled in, with the button that copies, ${Math.round(filled)} ms after the link was opened`);
    expect(complaints).toEqual([]);
    await close();
  });

  test('are moved behind # when they came behind ?, and stay there on the way to a heading', async () => {
    const { page, complaints, close } = await open(PHONE, `${RUNBOOK}?instance=control-02`);
    await expect.poll(() => at(page)).toBe(`${RUNBOOK}#?node=control-02`);
    await page.getByRole('navigation', { name: 'Jump to a part' }).getByRole('link', { name: 'Mitigation' }).tap();
    await expect.poll(() => at(page)).toBe(`${RUNBOOK}#mitigation?node=control-02`);
    expect(await page.locator('meta[name="referrer"]').getAttribute('content')).toBe('no-referrer');
    await page.reload();
    await expect
      .poll(async () => (await page.getByRole('heading', { name: 'Mitigation' }).boundingBox())?.y ?? 999)
      .toBeLessThan(740);
    expect(complaints).toEqual([]);
    await close();
  });

  test('of a hostile address run nothing and break no page, under the policy that the site is served with', async () => {
    const { page, complaints, close } = await open(DESKTOP);
    page.on('dialog', (dialog) => void complaints.push(`opened ${dialog.message()}`));
    const values = [
      '<img src=x onerror=alert(1)>',
      '%3Cscript%3Ealert(1)%3C/script%3E',
      'javascript:alert(1)',
      '%0Areboot%0A',
      '$(reboot)',
      '%60reboot%60',
      "'; rm -rf /",
      '%E0%A4%A',
      '%',
      '%00',
      '%E2%80%AE',
      'a'.repeat(100_000),
    ];
    for (const path of [RUNBOOK, ALERT, '/alerts/etcdNoLeader']) {
      for (const value of values) {
        await page.goto('about:blank');
        await page.goto(`${site().address}${path}#?node=${value}&data-dir=${value}&__proto__=${value}&x=${value}`);
        await page.waitForSelector('html[data-has-hydrated="true"]');
        await expect.poll(() => bar(page).locator('[data-handbook-reason="node"]').textContent()).toContain('Refused');
        if (path !== ALERT && path !== RUNBOOK) continue;
        const before = "ssh <node> 'systemctl status etcd'";
        expect(await commands(page), value.slice(0, 40)).toContain(before);
        expect(await page.locator('article img').count()).toBe(0);
      }
    }
    // In place, without loading the page again: the router of the site hears of it too.
    await page.evaluate(() => {
      location.hash = '#?node=%E0%A4%A';
    });
    await page.evaluate(() => {
      location.hash = '#%E0%A4%A';
    });
    await expect.poll(() => page.locator('main h1').first().textContent()).toBe('etcdNoLeader');
    expect(complaints).toEqual([]);
    await close();
  });

  test('are kept by the address alone where storage is forbidden or full', async () => {
    const { page, complaints, close } = await open(DESKTOP);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        },
      });
    });
    await page.goto(`${site().address}${ALERT}#?node=control-02`);
    await expect.poll(async () => (await commands(page))[0]).toBe("ssh control-02 'systemctl status etcd'");
    await page.getByRole('link', { name: 'Open the whole runbook' }).click();
    await page.waitForURL(`**${RUNBOOK}#?node=control-02`);
    expect(complaints).toEqual([]);
    await close();
  });

  test('are listed with their examples without JavaScript', async () => {
    const { page, close } = await open({ ...PHONE, javaScriptEnabled: false }, `${RUNBOOK}#?node=control-02`);
    const shown = (await bar(page).allInnerTexts()).join();
    expect(shown).toContain('The control-plane node of the slow member, as the alert names it');
    expect(shown).toContain('Example: control-02');
    expect(await bar(page).getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: /fill in/ }).count()).toBe(0);
    expect((await commands(page))[1]).toBe("ssh <node> 'systemctl status etcd'");
    await close();
  });

  test('leave two thirds of a phone to the steps', async () => {
    const { page, close } = await open(PHONE, `${ALERT}#?node=control-02&data-dir=/var/lib/etcd&ticket=OPS-1`);
    await expect.poll(() => bar(page).getByRole('status').first().textContent()).toBe('2 of 3 filled in');
    expect((await bar(page).boundingBox())?.height).toBeLessThan(740 / 3 + 10);
    await close();
  });

  test('come from a notification that is pasted, one link for each alert, and nothing leaves the browser', async () => {
    const { page, complaints, close } = await open(PHONE, '/alerts');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.getByText('Paste a notification').click();
    const box = page.getByRole('textbox', { name: /JSON of Alertmanager/ });
    const links = page.locator('.handbook-paste li');
    const alert = (name: string, instance: string) => ({ labels: { alertname: name, instance, severity: 'warning' } });
    await box.fill(
      JSON.stringify({ version: '4', alerts: [alert('etcdMemberSlow', 'control-02'), alert('Unheard', 'x')] }),
    );
    await expect.poll(() => links.allInnerTexts()).toEqual(['etcdMemberSlow control-02', 'Unheard has no page here x']);
    await box.fill(`{ "alerts": ${'['.repeat(100_000)}`);
    await expect.poll(() => page.locator('.handbook-paste [role="status"]').textContent()).toContain('is none');
    await box.fill('x'.repeat(1_000_000));
    await expect.poll(() => page.locator('.handbook-paste [role="status"]').textContent()).toContain('more than');
    await box.fill('Labels:\n - alertname = etcdMemberSlow\n - instance = control-03\n - severity = warning\n');
    await expect.poll(() => links.allInnerTexts()).toEqual(['etcdMemberSlow control-03']);
    expect(requests.filter((url) => !url.startsWith(site().address) || /control-0|Unheard/.test(url))).toEqual([]);
    await links.getByRole('link').click();
    await page.waitForURL(`**${ALERT}#?node=control-03`);
    await expect.poll(async () => (await commands(page))[0]).toBe("ssh control-03 'systemctl status etcd'");
    expect(complaints).toEqual([]);
    await close();
  });
});
