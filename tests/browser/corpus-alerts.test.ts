import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph, loadHandbook, type Node } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { browserForTests } from './browser-for-tests.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';
import { DESKTOP, openPage } from './open-page.ts';

const browser: Browser | undefined = corpus === undefined ? undefined : await browserForTests();

// Every rule of the corpus: names with brackets and percent signs, expressions with quotes, annotations with HTML.
describe.skipIf(browser === undefined)('the page of every alert of the corpus', () => {
  const root = mkdtempSync(join(tmpdir(), 'handbook-alerts-'));
  let site: BuiltSite;
  let alerts: Node[];

  beforeAll(async () => {
    cpSync(join(corpus ?? '', 'rules'), join(root, 'docs/monitoring'), { recursive: true });
    cpSync(join(corpus ?? '', 'runbooks/prometheus-operator/content/runbooks'), join(root, 'runbooks'), {
      recursive: true,
    });
    // Ten thousand recording rules without an alert, which would only make as many pages of metrics.
    writeFileSync(join(root, 'handbook.yml'), "ignore: ['**/rules_large.yml']\n");
    const graph = buildGraph(await loadHandbook({ root, cache: false }));
    alerts = [...graph.nodes.values()].filter(({ kind }) => kind === 'alert');
    site = await buildAndServe(root, { keepGoing: true });
  });

  afterAll(async () => {
    site?.close();
    rmSync(root, { recursive: true, force: true });
    await browser?.close();
  });

  test('has the right title, address and content, before and after hydration', async () => {
    const wrong: string[] = [];
    const waiting = [...alerts];
    const look = async (): Promise<void> => {
      const { page, complaints, goto, close } = await openPage(browser as Browser, site, DESKTOP);
      // Of a reader who saves data nothing is fetched ahead, which would be most of the work for pages that are left at once.
      await page.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value }), {
        saveData: true,
        effectiveType: '4g',
      });
      for (let alert = waiting.pop(); alert !== undefined; alert = waiting.pop()) {
        await goto(alert.address ?? '');
        wrong.push(...(await compare(page, alert)));
      }
      wrong.push(...complaints);
      await close();
    };
    await Promise.all([look(), look(), look()]);
    console.info(`Looked at the pages of ${alerts.length} alerts.`);
    expect(alerts.length).toBeGreaterThan(600);
    expect(wrong).toEqual([]);
  }, 1_200_000);
});

/** What is wrong with the page of an alert, as it stands now and as it was sent. */
async function compare(page: Page, { name, address = '', rules = [] }: Node): Promise<string[]> {
  const seen = await page.evaluate(async () => {
    const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const textOf = (from: Document): string => from.querySelector('#__docusaurus')?.textContent ?? '';
    return {
      path: location.pathname,
      title: document.title,
      heading: document.querySelector('h1')?.textContent ?? '',
      text: textOf(document),
      same: textOf(document) === textOf(sent),
    };
  });
  const text = bare(seen.text);
  const wrong: string[] = [];
  if (seen.path !== address) wrong.push(`${address} became ${seen.path}`);
  if (!seen.title.startsWith(folded(name))) wrong.push(`${address} has the title ${seen.title}`);
  if (folded(seen.heading) !== folded(name)) wrong.push(`${address} has the heading ${seen.heading}`);
  if (!seen.same) wrong.push(`${address} changed when it was hydrated`);
  if (!rules.every(({ rule }) => text.includes(bare(rule.expression)))) wrong.push(`${address} lacks an expression`);
  return wrong;
}

/** Without what HTML and line breaks make of spaces. */
function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without any spaces: the lines of a code block are elements, with nothing between them. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
