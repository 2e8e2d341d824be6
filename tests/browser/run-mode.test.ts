import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readRun } from '../../plugins/core/index.ts';
import { browserForTests } from './browser-for-tests.ts';
import { layoutShift } from './layout-shift.ts';
import { DESKTOP, type OpenPage, openPage, PHONE } from './open-page.ts';
import { overlaps } from './overlaps.ts';
import { siteOfSuite } from './site-of-suite.ts';

const RUNBOOK = '/runbooks/etcd/etcdMemberSlow';
const ALERT = '/alerts/etcdMemberSlow';
const STEPS = ['Look at the disk', 'Move the load away', 'Take the pods off it'] as const;
const [DISK, LOAD, PODS] = STEPS;

const browser = await browserForTests();

describe.skipIf(browser === undefined)('run mode, in a browser', () => {
  const site = siteOfSuite(browser);

  const open = async (options: BrowserContextOptions, path?: string): Promise<OpenPage> => {
    // The cast holds because the suite is skipped without one.
    const page = await openPage(browser as Browser, site(), options);
    await page.page.clock.setFixedTime('2026-11-20T07:40:12Z');
    if (path !== undefined) await visit(page.page, path);
    return page;
  };
  /** From another site, as by a pager: a change behind `#` alone would not load the page. */
  const visit = async (page: Page, path: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(site().address + path);
    await page.locator('.handbook-step__box').first().waitFor();
  };
  const bar = (page: Page) => page.getByRole('region', { name: 'Run' });
  const status = (page: Page) => bar(page).locator('[data-handbook-run-status]').textContent();
  const says = (page: Page) => bar(page).getByRole('status').textContent();
  const box = (page: Page, step: string) => page.getByRole('checkbox', { name: `Done: ${step}` });
  const note = (page: Page, step: string) => page.getByRole('textbox', { name: `Note: ${step}` });
  /** Opens the note of a step, as a person does, and writes into it. */
  const write = async (page: Page, step: string, text: string): Promise<void> => {
    await page.getByRole('button', { name: `Note: ${step}` }).click();
    await note(page, step).fill(text);
  };
  /** What stands below the steps of a run. */
  const lines = (page: Page) => page.locator('.handbook-step__line').allInnerTexts();
  const ticked = (page: Page): Promise<boolean[]> =>
    page
      .locator('.handbook-step__box input')
      .evaluateAll((boxes) => boxes.map((one) => (one as HTMLInputElement).checked));
  const record = (page: Page) => bar(page).getByText('Record of the run');
  const action = (page: Page, name: string) => bar(page).getByRole('button', { name });
  const downloaded = async (page: Page): Promise<{ name: string; text: string }> => {
    const waiting = page.waitForEvent('download');
    await action(page, 'Download').click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('keeps ticks, their times and notes over a reload, and hands them over: %s', async (_, options) => {
    const { page, complaints, close } = await open(options, `${RUNBOOK}#?node=control-02`);
    expect(await status(page)).toBe('not started');
    await box(page, DISK).check();
    await page.clock.setFixedTime('2026-11-20T07:52:40Z');
    await box(page, LOAD).check();
    await write(page, LOAD, 'systemd says degraded');
    expect(await lines(page)).toEqual(['07:40 UTC', '07:52 UTC', '']);
    await page.reload();
    await page.locator('.handbook-step__box').first().waitFor();
    expect(await ticked(page)).toEqual([true, true, false]);
    expect(await lines(page)).toEqual(['07:40 UTC', '07:52 UTC · systemd says degraded', '']);
    expect(await note(page, LOAD).isVisible()).toBe(false);
    await page.getByText('systemd says degraded').click();
    expect(await note(page, LOAD).inputValue()).toBe('systemd says degraded');
    expect(await note(page, LOAD).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await status(page)).toBe('2 of 3 done since 07:40 UTC');
    await page.clock.setFixedTime('2026-11-20T08:41:19Z');
    await expect.poll(() => bar(page).getByRole('timer').textContent()).toBe('01:01:07');
    await record(page).click();
    await bar(page).getByRole('combobox', { name: 'Did the runbook help?' }).selectOption('partly');
    const { name, text } = await downloaded(page);
    expect(name).toBe('run-2026-11-20-07-40-etcdMemberSlow.md');
    expect(text).toMatchInlineSnapshot(`
      "---
      handbook-run: 1
      alerts: ["etcdMemberSlow"]
      runbooks: ["etcdMemberSlow"]
      service: "etcd"
      started: "2026-11-20T07:40:12Z"
      inputs: {"node":"control-02"}
      helped: "partly"
      ---

      # etcdMemberSlow, 2026-11-20

      ## Timeline

      | Time (UTC) | Event |
      | --- | --- |
      | 2026-11-20 07:40 | Work begins with the runbook \`etcdMemberSlow\` |
      | 07:40 | Diagnosis: Look at the disk of the node first, then run ssh control-02 iostat for ticket \\<ticket\\>. \`ssh control-02 'df --human-readable <data-dir>' …\` |
      | 07:52 | Mitigation: Move the load away from control-02. \`ssh control-02 'systemctl status etcd'\`. Note: systemd says degraded |
      "
    `);
    expect(complaints).toEqual([]);
    await close();
  });

  test('goes with the reader from the alert to its runbook', async () => {
    const { page, close } = await open(PHONE, `${ALERT}#?instance=control-02`);
    await box(page, LOAD).check();
    expect(await ticked(page)).toEqual([true, false]);
    await page.getByRole('link', { name: 'Open the whole runbook' }).click();
    await page.waitForURL(`**${RUNBOOK}#?node=control-02`);
    await expect.poll(() => ticked(page)).toEqual([false, true, false]);
    await box(page, DISK).check();
    await page.goBack();
    await expect.poll(() => status(page)).toBe('1 of 2 done since 07:40 UTC');
    await close();
  });

  test('mixes no two incidents, and asks before it takes ticks along to other values', async () => {
    const { page, close } = await open(DESKTOP, `${RUNBOOK}#?node=control-02`);
    await box(page, DISK).check();
    await visit(page, `${RUNBOOK}#?node=control-03`);
    expect(await ticked(page)).toEqual([false, false, false]);
    await box(page, LOAD).check();
    await visit(page, `${RUNBOOK}#?node=control-02`);
    expect(await ticked(page)).toEqual([true, false, false]);
    const field = (name: string) => page.getByRole('region', { name: 'Inputs' }).getByRole('textbox', { name });
    // What was still open is filled in: the same incident.
    await field('data-dir').pressSequentially('/var/lib/etcd');
    await field('data-dir').blur();
    await box(page, LOAD).check();
    expect(await ticked(page)).toEqual([true, true, false]);
    // Another node: another incident, unless the reader says that it is this one.
    await field('node').fill('control-04');
    await field('node').blur();
    await expect.poll(() => ticked(page)).toEqual([false, false, false]);
    expect(await says(page)).toBe('Other values, another run. The one before is kept under its values.');
    await action(page, 'Take its ticks along').click();
    expect(await ticked(page)).toEqual([true, true, false]);
    await field('node').press('Escape');
    await expect.poll(() => ticked(page)).toEqual([false, false, false]);
    expect(
      await page.evaluate(() =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith('handbook-run'))
          .sort(),
      ),
    ).toEqual([
      'handbook-run /ops/runbooks/etcd/etcdMemberSlow?data-dir=%2Fvar%2Flib%2Fetcd&node=control-04',
      'handbook-run /ops/runbooks/etcd/etcdMemberSlow?node=control-03',
    ]);
    await close();
  });

  test('shows in one tab what was ticked in another', async () => {
    const { page, close } = await open(DESKTOP, `${RUNBOOK}#?node=control-02`);
    const other = await page.context().newPage();
    await other.clock.setFixedTime('2026-11-20T07:41:00Z');
    await visit(other, `${RUNBOOK}#?node=control-02`);
    await box(page, DISK).check();
    await expect.poll(() => ticked(other)).toEqual([true, false, false]);
    await box(other, LOAD).check();
    await expect.poll(() => ticked(page)).toEqual([true, true, false]);
    await close();
  });

  test('is worked by the keyboard alone, with the focus in sight', async () => {
    const { page, close } = await open(DESKTOP, `${ALERT}#?node=control-02`);
    const until = async (name: string): Promise<void> => {
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return { name: element.ariaLabel ?? element.textContent ?? '', outline: `${outlineStyle} ${outlineWidth}` };
        });
        if (!focus.name.startsWith(name)) continue;
        expect(focus.outline).toBe('solid 3px');
        return;
      }
      throw new Error(`The keyboard does not reach ${name}.`);
    };
    await until('Record of the run');
    await page.keyboard.press('Enter');
    await until(`Done: ${LOAD}`);
    await page.keyboard.press('Space');
    await until(`Note: ${LOAD}`);
    await page.keyboard.press('Enter');
    await page.keyboard.type('by keyboard');
    await until(`Done: ${PODS}`);
    expect(await ticked(page)).toEqual([true, false]);
    expect(await note(page, LOAD).inputValue()).toBe('by keyboard');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page
      .locator('.handbook-run__head button')
      .focus()
      .catch(() => undefined);
    await action(page, 'Copy as timeline').focus();
    await until('Download');
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await waiting).suggestedFilename()).toMatch(/^run-2026-11-20/);
    await close();
  });

  test('deletes at once and takes it back, and begins anew', async () => {
    const { page, close } = await open(PHONE, `${RUNBOOK}#?node=control-02`);
    await action(page, 'Start').tap();
    expect(await status(page)).toBe('0 of 3 done since 07:40 UTC');
    await box(page, DISK).tap();
    await record(page).tap();
    await action(page, 'Discard').tap();
    expect([await ticked(page), await status(page)]).toEqual([[false, false, false], 'not started']);
    await action(page, 'Undo').tap();
    expect(await ticked(page)).toEqual([true, false, false]);
    await page.clock.setFixedTime('2026-11-27T10:00:00Z');
    await expect.poll(() => status(page)).toBe('1 of 3 done since 2026-11-20 07:40 UTC');
    await expect.poll(() => bar(page).getByRole('timer').textContent()).toBe('7 d 02:19:48');
    await action(page, 'Start a new run').tap();
    expect([await ticked(page), await status(page)]).toEqual([[false, false, false], '0 of 3 done since 10:00 UTC']);
    await action(page, 'Delete all runs of this browser').tap();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('handbook')))).toEqual(
      [],
    );
    expect(await status(page)).toBe('not started');
    await close();
  });

  test.each(['forbidden', 'full'])('goes on in memory where storage is %s, and says so', async (how) => {
    const { page, complaints, close } = await open(DESKTOP);
    if (how === 'forbidden') {
      await page.addInitScript(() => {
        for (const storage of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, storage, {
            get: () => {
              throw new DOMException('Access is denied for this document.', 'SecurityError');
            },
          });
        }
      });
    } else {
      await page.goto(`${site().address}/`);
      await page.evaluate(() => {
        for (let size = 4_000_000, n = 0; size >= 1; n++) {
          try {
            localStorage.setItem(`filler ${n}`, 'x'.repeat(size));
          } catch {
            size = Math.floor(size / 2);
          }
        }
      });
    }
    await visit(page, `${ALERT}#?node=control-02`);
    await box(page, LOAD).check();
    await write(page, LOAD, 'still here');
    expect(await says(page)).toContain('its storage is full or forbidden: the run is lost when the page is closed');
    await page.getByRole('link', { name: 'Open the whole runbook' }).click();
    await page.waitForURL(`**${RUNBOOK}#?node=control-02`);
    await expect.poll(() => ticked(page)).toEqual([false, true, false]);
    await record(page).click();
    expect((await downloaded(page)).text).toContain('Note: still here |');
    // The site generator says this of its own storage.
    expect(complaints.filter((text) => !text.includes('browser storage is not available'))).toEqual([]);
    await close();
  });

  test('takes what something else has stored for no run', async () => {
    const { page, complaints, close } = await open(DESKTOP, `${RUNBOOK}#?node=control-02`);
    const name = 'handbook-run /ops/runbooks/etcd/etcdMemberSlow?node=control-02';
    for (const stored of [
      '{"started":',
      '[]',
      '7',
      '{"started":"today","steps":{}}',
      '{"started":"2026-11-20T07:40:12Z","alerts":[1],"runbooks":[],"inputs":[],"steps":{}}',
    ]) {
      await page.evaluate(([key, value]) => localStorage.setItem(String(key), String(value)), [name, stored]);
      await visit(page, `${RUNBOOK}#?node=control-02`);
      expect(await status(page)).toBe('not started');
    }
    await box(page, DISK).check();
    expect(await ticked(page)).toEqual([true, false, false]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('hands hostile notes over as text', async () => {
    const { page, complaints, close } = await open({ ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
    page.on('dialog', (dialog) => void complaints.push(`opened ${dialog.message()}`));
    await visit(page, `${RUNBOOK}#?node=control-02`);
    const notes = [
      '<img src=x onerror=alert(1)> <!-- handbook disable --> </script>',
      'a | b | c\n| 07:59 | forged row |\n---\nstate: active\n---\n# heading\u2028x',
      '[click](javascript:alert(1)) ![](https://evil.example.org/x.png) `code` **bold** \\| @everyone #12 &lt; \u202Eevil\u0000 https://git.example.org/a_b_c?d=*e*',
    ];
    for (const [index, text] of notes.entries()) {
      await box(page, STEPS[index] ?? '').check();
      await write(page, STEPS[index] ?? '', text);
    }
    await page.reload();
    await expect.poll(() => ticked(page)).toEqual([true, true, true]);
    await record(page).click();
    await action(page, 'Copy as timeline').click();
    await expect.poll(() => says(page)).toBe('Copied as Markdown.');
    const { text } = await downloaded(page);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(text.slice(text.indexOf('## Timeline'))).toMatchInlineSnapshot(`
      "## Timeline

      | Time (UTC) | Event |
      | --- | --- |
      | 2026-11-20 07:40 | Work begins with the runbook \`etcdMemberSlow\` |
      | 07:40 | Diagnosis: Look at the disk of the node first, then run ssh control-02 iostat for ticket \\<ticket\\>. \`ssh control-02 'df --human-readable <data-dir>' …\`. Note: \\<img src=x onerror=alert(1)\\> \\<!-- handbook disable --\\> \\</script\\> |
      | 07:40 | Mitigation: Move the load away from control-02. \`ssh control-02 'systemctl status etcd'\`. Note: a \\| b \\| c \\| 07:59 \\| forged row \\| --- state: active --- # heading x |
      | 07:40 | Mitigation: Take the pods off it: \`kubectl drain <node> --ignore-daemonsets\`. Note: \\[click\\](javascript:alert(1)) !\\[\\](https&#58;//evil.example.org/x.png) \\\`code\\\` \\*\\*bold\\*\\* \\\\\\| @&#8203;everyone #&#8203;12 \\&lt; evil https://git.example.org/a_b_c?d=*e* |
      "
    `);
    const run = readRun(text, 'run.md');
    expect(run.timeline.split('\n')).toHaveLength(6);
    expect(await page.locator('article img, article script').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('shows nothing without JavaScript', async () => {
    const { page, close } = await open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(site().address + RUNBOOK);
    expect(await page.getByText('not started').isVisible()).toBe(false);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    const left = await page
      .locator('[data-handbook-step]')
      .first()
      .evaluate((step) => {
        const range = document.createRange();
        range.selectNodeContents(step);
        return range.getClientRects()[0]?.left;
      });
    expect(left).toBe(await page.locator('article').evaluate((article) => article.getBoundingClientRect().left));
    await close();
  });

  test.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])(
    'moves nothing when its boxes arrive, nor when a run comes back, wherever the page opens: %s',
    async (_, options) => {
      const { page, close } = await open(options);
      const shiftOf = async (path: string): Promise<number> => {
        await visit(page, path);
        return layoutShift(page);
      };
      const places = [RUNBOOK, `${RUNBOOK}#mitigation`, `${RUNBOOK}#rollback`, ALERT, `${ALERT}#handbook-mitigation-1`];
      for (const path of [...places, '/runbooks/etcd/etcdNoLeader'])
        expect(await shiftOf(path), path).toBeLessThan(0.002);
      await visit(page, RUNBOOK);
      for (const step of STEPS) {
        await box(page, step).check();
        await write(page, step, 'The disk of control-02 was full, so the logs of last month went.');
      }
      // Another day's run says so in the bar, which takes the most room.
      await page.clock.setFixedTime('2026-11-27T10:00:00Z');
      for (const path of places) {
        expect(await shiftOf(path), path).toBeLessThan(0.002);
        expect((await ticked(page)).filter((done) => done).length).toBeGreaterThan(1);
      }
      await close();
    },
  );

  test('shows what a step keeps where no other text stands', async () => {
    const { page, close } = await open(PHONE, '/runbooks/etcd/etcdNoLeader');
    for (const one of await page.locator('.handbook-step__box input').all()) await one.check();
    for (const one of await page.locator('.handbook-step__opener').all()) {
      await one.click();
      await page.keyboard.type('The disk of control-02 was full, so the logs of last month went.');
    }
    await page.reload();
    await page.locator('.handbook-step__box').first().waitFor();
    expect(await overlaps(page, '.handbook-step__line')).toEqual([]);
    await close();
  });

  test('prints what was ticked, and no empty boxes', async () => {
    const { page, close } = await open(DESKTOP, `${RUNBOOK}#?node=control-02`);
    await box(page, LOAD).check();
    await write(page, LOAD, 'systemd says degraded');
    await page.reload();
    await page.locator('.handbook-step__box').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const seen = await Promise.all([DISK, LOAD, PODS].map((step) => box(page, step).isVisible()));
    expect(seen).toEqual([false, true, false]);
    expect(await lines(page)).toEqual(['', '07:40 UTC · systemd says degraded', '']);
    expect(await note(page, LOAD).isVisible()).toBe(false);
    expect(await bar(page).isVisible()).toBe(false);
    expect(await page.locator('.handbook-step__opener').first().isVisible()).toBe(false);
    await close();
  });

  test('is loaded by pages with steps only', async () => {
    const { page, close } = await open(DESKTOP);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url()));
    const withBoxes = async (): Promise<string[]> => {
      const scripts = [...asked].filter((url) => url.endsWith('.js'));
      const texts = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()));
      return texts.filter((text) => text.includes('handbook-step__box'));
    };
    await page.goto(`${site().address}/services/etcd`, { waitUntil: 'networkidle' });
    await page.goto(`${site().address}/alerts`, { waitUntil: 'networkidle' });
    expect(await withBoxes()).toEqual([]);
    await page.goto(`${site().address}${RUNBOOK}`, { waitUntil: 'networkidle' });
    const [script = '', ...others] = await withBoxes();
    expect(others).toEqual([]);
    expect(gzipSync(script).length).toBeLessThan(6000);
    await close();
  });
});
