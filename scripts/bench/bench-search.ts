import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { HandbookError } from '../../plugins/core/index.ts';
import { startBrowser } from '../start-browser.ts';
import { generateHandbook } from './generate-handbook.ts';
import { generateSearch } from './generate-search.ts';
import { serveGzip } from './serve-gzip.ts';

/** One row: what the first query of a visit downloads. */
export interface SearchRow {
  /** Documents of the handbook. */
  pages: number;
  /** Pages that can be found. */
  found: number;
  query: string;
  /** Bytes over the wire from the key that opens the search to the results: scripts, index and pages, with headers. */
  bytes: number;
  requests: number;
  /** Processor seconds to make the index. */
  cpu: number;
}

const COMMAND = fileURLToPath(new URL('../../dist/handbook.mjs', import.meta.url));

/** Measures in a real browser, through gzip, on a small built site with the search of a large handbook in place of its own. */
export async function benchSearch(folder: string, pages: number, say: (text: string) => void): Promise<SearchRow[]> {
  const { browser, ...start } = await startBrowser();
  if (browser === undefined) {
    throw new HandbookError(`The search cannot be measured: ${'reason' in start ? start.reason : ''}`);
  }
  try {
    const out = join(folder, 'site');
    say(`${pages} pages: search`);
    generateHandbook(join(folder, 'small'), 12);
    execFileSync(process.execPath, [COMMAND, 'build', '--root', join(folder, 'small'), '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const { alerts, root } = generateHandbook(join(folder, 'handbook'), pages);
    const search = await generateSearch(root);
    rmSync(join(out, 'search'), { recursive: true });
    for (const [address, text] of search.files) {
      mkdirSync(dirname(join(out, address)), { recursive: true });
      writeFileSync(join(out, address), text);
    }
    const { address, server } = await serveGzip(out);
    const rows: SearchRow[] = [];
    for (const query of queriesOf(alerts[Math.floor(alerts.length / 2)] ?? '')) {
      const measured = await measureQuery(browser, address, query);
      rows.push({ pages, found: search.pages, query, cpu: search.cpu, ...measured });
    }
    server.close();
    server.closeAllConnections();
    return rows;
  } finally {
    await browser.close();
  }
}

/** An alert by its name, a part of it, a service, and errors as they are pasted. */
function queriesOf(alert: string): string[] {
  return [
    alert,
    alert.replace(/^[A-Z][a-z]+/, ''),
    'rabbitmq',
    'certificate expired on control plane',
    `[FIRING:1] ${alert} (prod-eu-1 node-17.example.org critical)`,
    'E1126 02:14:07 leaderelection.go:332] error retrieving resource lock kube-system/controller: context deadline exceeded',
  ];
}

async function measureQuery(
  browser: Browser,
  address: string,
  query: string,
): Promise<{ bytes: number; requests: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/`, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill(query);
  await page.getByRole('option').first().waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  return { bytes, requests };
}
