import { symlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { baseUrlOf } from '../../scripts/site/base-url-of.ts';
import { refuseTakenPort, serveFolder } from '../../scripts/site/serve-folder.ts';
import { writeFiles } from '../support/lint-files.ts';
import { temporaryFolder } from './build-for-test.ts';

let server: Server | undefined;
let folder = '';
afterEach(() => server?.close());

async function start(baseUrl = '/'): Promise<(path: string, method?: string) => Promise<string>> {
  folder = join(temporaryFolder(), 'build');
  writeFiles(folder, {
    'index.html': 'Home',
    'alerts.html': 'All alerts',
    'alerts/etcdNoLeader.html': 'No leader',
    'alerts/v1.2.html': 'With dots',
    '404.html': 'Nothing here',
    '../key.pem': 'secret',
  });
  symlinkSync('../key.pem', join(folder, 'linked.txt'));
  server = await serveFolder({ folder, port: 0, baseUrl });
  const { port } = server.address() as AddressInfo;
  return async (path, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, redirect: 'manual' });
    return `${response.status} ${response.headers.get('location') ?? (await response.text())}`.trim();
  };
}

describe('the server of a built site', () => {
  it('knows addresses without extension', async () => {
    const get = await start();
    expect(await get('/')).toBe('200 Home');
    expect(await get('/alerts')).toBe('200 All alerts');
    expect(await get('/alerts/etcdNoLeader?q=1')).toBe('200 No leader');
    expect(await get('/alerts/v1.2')).toBe('200 With dots');
    expect(await get('/alerts/')).toBe('301 /alerts');
    expect(await get('/alerts/etcdNoLeader.html')).toBe('301 /alerts/etcdNoLeader');
  });

  it('goes on when a file cannot be opened after all', async () => {
    const get = await start();
    // It is there, and nobody can open it; so is a file that goes between the two.
    const socket = createServer().listen(join(folder, 'alerts/gone.html'));
    await expect(get('/alerts/gone')).rejects.toThrow();
    expect(await get('/')).toBe('200 Home');
    socket.close();
  });

  it('has a page for what is missing, and only reads', async () => {
    const get = await start();
    expect(await get('/nothing')).toBe('404 Nothing here');
    expect(await get('/', 'HEAD')).toBe('200');
    expect(await get('/', 'POST')).toBe('405');
  });

  it('serves nothing from outside the folder', async () => {
    const get = await start();
    for (const path of ['/..%2fkey.pem', '/%2e%2e/key.pem', '/linked.txt', '/..%5ckey.pem']) {
      expect(await get(path)).not.toContain('secret');
    }
  });

  it('stands under the path for which the site was built', async () => {
    const get = await start('/handbook/');
    expect(await get('/')).toBe('302 /handbook/');
    expect(await get('/handbook/')).toBe('200 Home');
    expect(await get('/handbook/alerts/etcdNoLeader.html')).toBe('301 /handbook/alerts/etcdNoLeader');
  });

  it('reads that path from the site', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'index.html': '<html><head><link data-rh=true rel=canonical href=https://ops.example.org/handbook/ />',
    });
    expect(baseUrlOf(folder)).toBe('/handbook/');
    writeFiles(folder, { 'index.html': '<html>' });
    expect(baseUrlOf(folder)).toBe('/');
    expect(() => baseUrlOf(join(folder, 'none'))).toThrow('There is no site');
  });

  it('sends the headers that the site asks for, and packs what is long', async () => {
    const folder = join(temporaryFolder(), 'build');
    writeFiles(folder, {
      'index.html': 'Steps to take. '.repeat(500),
      _headers: "/*\n  Content-Security-Policy: default-src 'none'\n  Referrer-Policy: no-referrer\n",
    });
    server = await serveFolder({ folder, port: 0, baseUrl: '/' });
    const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-encoding')).toMatch(/^(?:gzip|br)$/);
  });

  it('says what to do when the port is taken', async () => {
    await start();
    const { port } = (server as Server).address() as AddressInfo;
    await expect(refuseTakenPort(port)).rejects.toMatchObject({
      message: `Port ${port} is taken by another program.`,
      hint: 'Name another one with --port, such as 3001.',
    });
  });
});
