import { delimiter, join } from 'node:path';
import packagedChromium from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { isExecutable } from './is-executable.ts';

/** A browser that runs, or the reasons why none could be started. */
export type BrowserStart = { browser: Browser; from: string } | { browser: undefined; reason: string };

/**
 * Starts the first browser that works: `CHROME_PATH`, else an installed one, else the one inside the npm package
 * @sparticuz/chromium. A candidate that is there but does not start (a missing system library) is not the end: the next is tried.
 */
export async function startBrowser(more: readonly string[] = []): Promise<BrowserStart> {
  const reasons: string[] = [];
  for (const { from, locate } of candidates()) {
    try {
      const { executablePath, args } = await locate();
      const browser = await chromium.launch({ executablePath, args: [...new Set([...args, ...flags(), ...more])] });
      return { browser, from };
    } catch (error) {
      reasons.push(`${from}: ${whyNot(error)}`);
    }
  }
  const hint = 'install one (`apt-get install -y chromium`) or set CHROME_PATH';
  return { browser: undefined, reason: `no browser could be started, ${hint}. ${reasons.join(' · ')}` };
}

interface Candidate {
  from: string;
  locate(): Promise<{ executablePath: string; args: string[] }>;
}

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

function candidates(): Candidate[] {
  const chosen = process.env.CHROME_PATH;
  // Who names a browser wants that one: quietly taking another would test something else than was asked for.
  if (chosen) return [installed('CHROME_PATH', chosen)];
  const found = INSTALLED.flatMap((name) => onPath(name) ?? []).map((path) => installed(path, path));
  return [...found, { from: '@sparticuz/chromium', locate: packaged }];
}

function installed(from: string, executablePath: string): Candidate {
  return { from, locate: async () => ({ executablePath, args: [] }) };
}

async function packaged(): Promise<{ executablePath: string; args: string[] }> {
  // Its own `args` are for small functions in a cloud and switch web security off; the binary starts without them.
  return { executablePath: await packagedChromium.executablePath(), args: [] };
}

function onPath(name: string): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return places.map((place) => join(place, name)).find(isExecutable);
}

function flags(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  // Text must have the same width on every machine, or a page that just fits here overflows there.
  const steady = ['--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars'];
  // Chromium refuses its sandbox to root, which is what containers run as.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...quiet, ...steady, '--disable-dev-shm-usage', ...root];
}

/** The line that says what is missing; playwright prints the whole command line and call log around it. */
function whyNot(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const telling =
    /error while loading shared libraries: \S+|ENOENT\b[^\n]*|doesn't exist[^\n]*|Cannot find (?:package|module) \S+/.exec(
      text,
    );
  return (telling?.[0] ?? text.split('\n')[0] ?? '').slice(0, 200);
}
