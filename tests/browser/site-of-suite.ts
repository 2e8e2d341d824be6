import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type BuiltSite, serveShared } from './built-site.ts';

/** Serves the site of the small handbook as long as a suite runs, and closes its browser at the end. */
export function siteOfSuite(browser: Browser | undefined): () => BuiltSite {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await serveShared(join(import.meta.dirname, 'handbook'));
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  return () => site;
}
