import type { Browser } from 'playwright-core';
import { startBrowser } from '../../scripts/start-browser.ts';

/**
 * The browser for a file of tests. Undefined, with the reason printed, where none can be started; in CI that is a failure,
 * because a test that nobody ran proves nothing.
 */
export async function browserForTests(more: readonly string[] = []): Promise<Browser | undefined> {
  const start = await startBrowser(more);
  if (start.browser) return sayWhenItEnds(start.browser);
  if (process.env.CI === 'true') throw new Error(start.reason);
  console.warn(`Skipped: ${start.reason}`);
  return undefined;
}

/** Else a browser that was killed, as by a machine without memory, shows as many faults of pages and none of its own. */
function sayWhenItEnds(browser: Browser): Browser {
  const close = browser.close.bind(browser);
  const end = (): void => {
    throw new Error(
      'The browser has ended by itself, so every test of this file that follows fails: look for its cause.',
    );
  };
  browser.on('disconnected', end);
  browser.close = (options) => {
    browser.off('disconnected', end);
    return close(options);
  };
  return browser;
}
