import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { OpenPage } from './open-page.ts';

/** What axe finds wrong on pages, light and dark, with every fold open. The page must have been opened in light colours. */
export async function axeFaults({ page, goto }: OpenPage, paths: Iterable<string>): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    await goto(path);
    await openFolds(page);
    const light = await new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForSelector('html[data-theme="dark"]');
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
    await page.emulateMedia({ colorScheme: 'light' });
    for (const { id, nodes } of [...light.violations, ...dark.violations])
      faults.push(`${path} ${id} ${nodes[0]?.html.slice(0, 200)}`);
  }
  return faults;
}

export function openFolds(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}
