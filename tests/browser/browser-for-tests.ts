import type { Browser } from 'playwright-core';
import { startBrowser } from '../../scripts/start-browser.ts';

/**
 * The browser for a file of tests. Undefined, with the reason printed, where none can be started; in CI that is a failure,
 * because a test that nobody ran proves nothing.
 */
export async function browserForTests(more: readonly string[] = []): Promise<Browser | undefined> {
  const start = await startBrowser(more);
  if (start.browser) return start.browser;
  if (process.env.CI === 'true') throw new Error(start.reason);
  console.warn(`Skipped: ${start.reason}`);
  return undefined;
}
