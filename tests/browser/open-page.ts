import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { BuiltSite } from './built-site.ts';

export const DESKTOP = { viewport: { width: 1280, height: 800 } } satisfies BrowserContextOptions;
export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
} satisfies BrowserContextOptions;

/** Long, as it only ends what would never come: a machine that is busy or slow must not fail a test. */
export const MOST_WAIT = 120_000;

/** For `route.fetch`: a connection that the server closes for being idle, just as it is used again, is no fault of the site. */
export const AGAIN = { maxRetries: 3 };

/** A page in a context of its own, and everything that it said or asked for and should not have. */
export interface OpenPage {
  page: Page;
  /** Errors and warnings on the console (hydration is reported there), uncaught errors, requests that leave the site. */
  complaints: string[];
  goto(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function openPage(browser: Browser, site: BuiltSite, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(MOST_WAIT);
  const page = await context.newPage();
  const complaints: string[] = [];
  const here = (): string => page.url().slice(site.address.length);
  // Else whatever waits for the page would wait to the end of its time.
  page.on('crash', () => {
    complaints.push(`${here()} has crashed`);
    void context.close({ reason: 'The page has crashed.' });
  });
  page.on('pageerror', (error) => complaints.push(`${here()} threw ${error}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${here()} says ${message.text()}`);
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site.address))
      complaints.push(`${here()} asks for ${request.url()}`);
  });
  const goto = async (path: string): Promise<void> => {
    await page.goto(site.address + path, { waitUntil: 'load' });
    if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-has-hydrated="true"]');
  };
  const close = async (): Promise<void> => {
    // A handler that still fetches for the page when the page goes would raise an error that belongs to no test.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  };
  return { page, complaints, goto, close };
}
