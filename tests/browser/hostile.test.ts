import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSecurityHeaders } from '../../plugins/docusaurus-plugin-handbook/site/security-headers.ts';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { corpus } from '../support/corpus.ts';
import { browserForTests } from './browser-for-tests.ts';
import { type BuiltSite, buildAndServe } from './built-site.ts';
import { MOST_WAIT } from './open-page.ts';

/** Every way of these to run is seen in the browser: a dialog, another title, or the mark on `window`. */
const RUN = 'window.hb=1;document.title=`hb-ran`;alert(1)';
const IMAGE = `<img src=x onerror="${RUN}">`;

const PAGES: Record<string, string> = {
  'handbook.yml': 'name: "Handbook <script>window.hb=1</script>"\nurl: https://handbook.example.org\n',
  'docs/index.md': '# Home\n\nStart here.\n',
  'docs/services/etcd.md': [
    '---',
    `title: 'etcd ${IMAGE}'`,
    `description: '${IMAGE}'`,
    `owner: '${IMAGE}'`,
    `on-call: 'javascript:${RUN}'`,
    `repository: 'javascript:${RUN}'`,
    'objectives:',
    `  - { name: '${IMAGE}', target: 99, query: '${IMAGE}' }`,
    '---',
    '',
    `# etcd ${IMAGE}`,
    '',
    `## Watching \`${IMAGE}\` ${IMAGE} [here](javascript:${RUN})`,
    '',
    `Text. <svg onload="${RUN}"><script>${RUN}</script></svg> <a href="javascript:${RUN}">click</a>`,
    '',
    `<details ontoggle="${RUN}" open><summary>fold</summary>x</details>`,
    '',
    `<form id="body"><input name="firstChild" autofocus onfocus="${RUN}"></form>`,
    '',
  ].join('\n'),
  'docs/monitoring/etcd/etcd.rules.yml': [
    'groups:',
    `  - name: '${IMAGE}'`,
    '    rules:',
    '      - alert: etcdNoLeader',
    '        expr: etcd_server_has_leader == 0',
    `        labels: { severity: '${IMAGE}' }`,
    '        annotations:',
    `          summary: '${IMAGE}'`,
    `          description: '</script>${IMAGE}'`,
    `          runbook_url: 'javascript:${RUN}'`,
    `      - alert: '<script>${RUN}</script>'`,
    '        expr: up == 0',
    '        annotations:',
    `          runbook_url: 'javascript:${RUN}'`,
    '',
  ].join('\n'),
  'runbooks/etcd/etcdNoLeader.md': [
    '---',
    'alerts: [etcdNoLeader]',
    `owner: '${IMAGE}'`,
    `origin: { url: 'javascript:${RUN}', licence: '${IMAGE}' }`,
    '---',
    '',
    '# etcdNoLeader',
    '',
    '## Meaning',
    '',
    'Text.',
    '',
    '## Mitigation',
    '',
    `${IMAGE} <script>${RUN}</script> [x](javascript:${RUN}) [y](data:text/html,<script>${RUN}</script>)`,
    '',
    `<pre><code onmouseover="${RUN}">etcdctl</code></pre>`,
    '',
    '```shell',
    `echo '</code></pre>${IMAGE}'`,
    '```',
    '',
  ].join('\n'),
};

const browser = await browserForTests();
afterAll(() => browser?.close());

describe.skipIf(browser === undefined)('hostile pages, built in spite of their errors and opened in a browser', () => {
  const root = mkdtempSync(join(tmpdir(), 'handbook-hostile-'));
  let site: BuiltSite;
  beforeAll(async () => {
    for (const [file, text] of Object.entries(PAGES)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    if (corpus !== undefined) addCorpus(corpus, root);
    site = await buildAndServe(root, { keepGoing: true });
  });
  afterAll(() => {
    site?.close();
    rmSync(root, { recursive: true, force: true });
  });

  test('run nothing: no dialog, no changed title, no mark, no request to elsewhere, no script address', async () => {
    // The cast holds because the suite is skipped without one.
    const context = await (browser as Browser).newContext({ viewport: { width: 360, height: 740 } });
    context.setDefaultTimeout(MOST_WAIT);
    const page = await context.newPage();
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(`${page.url()} opened a dialog`);
      void dialog.dismiss();
    });
    // Whatever the policy refuses got through the first line, so it is a fault although nothing came of it.
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) ran.push(`${page.url()} says ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address) && !request.url().startsWith('data:image/')) {
        ran.push(`${page.url()} asked for ${request.url()}`);
      }
    });
    expect(site.pages).toEqual(
      expect.arrayContaining(['/services/etcd', '/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader']),
    );
    for (const path of site.pages) {
      const response = await page.goto(site.address + path, { waitUntil: 'load' });
      expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self' 'sha256-\S+';/);
      await page.waitForSelector('html[data-has-hydrated="true"]');
      ran.push(...(await page.evaluate(provoke)).map((what) => `${path} ${what}`));
    }
    expect(ran).toEqual([]);
    await context.close();
  });
});

test.skipIf(browser === undefined)('a script that got into a page does not run under the policy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-policy-'));
  const scripts = `<script>${RUN}</script>${IMAGE}<a href="javascript:${RUN}">x</a><script src="https://evil.example.org/x.js"></script>`;
  writeFileSync(join(folder, '404.html'), '<script>window.own=1</script>');
  writeFileSync(join(folder, 'index.html'), `<body><script>window.own=1</script>${scripts}`);
  writeSecurityHeaders(folder);
  const server = await serveFolder({ folder, port: 0, baseUrl: '/' });
  const page = await (browser as Browser).newPage();
  page.setDefaultTimeout(MOST_WAIT);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.getByText('x').click();
  expect(await page.evaluate(() => ['own' in window, 'hb' in window, document.title])).toEqual([true, false, '']);
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** The stored cases about pages; those that are made when a test runs are about reading, not about the site. */
function addCorpus(folder: string, root: string): void {
  const files = join(folder, 'hostile/files');
  for (const file of readdirSync(files).filter((name) => /\.(?:md|mdx|rules\.yml)$/.test(name))) {
    cpSync(join(files, file), join(root, file.endsWith('.yml') ? 'docs/monitoring/hostile' : 'docs/hostile', file));
  }
  // As a runbook too, so that the same text comes through the other road: Mitigation on the page of an alert.
  for (const file of readdirSync(files).filter((name) => /^v(?:2\d|5\d|60).*\.md$/.test(name))) {
    const body = readFileSync(join(files, file), 'utf8')
      .replace(/^---[\s\S]*?\n---\n/, '')
      .replace(/^# .*$/m, '');
    const name = file.replace('.md', '');
    mkdirSync(join(root, 'runbooks/hostile'), { recursive: true });
    writeFileSync(
      join(root, 'runbooks/hostile', file),
      `---\nalerts: [${name}]\n---\n\n# ${name}\n\n## Mitigation\n${body}`,
    );
  }
}

/** Runs in the page: does what a reader might do to everything that stands in it, and says what came of it. */
function provoke(): string[] {
  const found: string[] = [];
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    for (const { name } of element.attributes) if (name.startsWith('on')) found.push(`has ${name}`);
    for (const type of ['mouseover', 'focus', 'error', 'toggle']) element.dispatchEvent(new Event(type));
  }
  // The picture of the neighbours has links too, which are no anchors of HTML.
  for (const link of document.querySelectorAll('a[href]')) {
    const { protocol, href } = new URL(link.getAttribute('href') ?? '', location.href);
    if (!/^(?:https?|mailto):$/.test(protocol)) found.push(`links to ${href.slice(0, 60)}`);
  }
  if ('hb' in window) found.push('set window.hb');
  if (/^(?:hb|1$)/.test(document.title)) found.push(`has the title ${document.title}`);
  if (document.querySelector('main script, main iframe, main object, main svg script')) found.push('holds a script');
  return found;
}
