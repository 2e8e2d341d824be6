import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Debian puts it where only the path of root looks. */
const PROGRAM = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';
const DOCS = resolve(import.meta.dirname, '../../docs/reference/site-security.md');

/** Whether nginx is installed; tests that run it are skipped elsewhere. */
export const hasNginx: boolean = isInstalled();

/**
 * A real nginx that serves a folder with the server block of the documentation. Only what this machine cannot have is
 * another: the address, the folder, and the certificate.
 */
export async function startNginx(folder: string): Promise<{ address: string; stop(): Promise<void> }> {
  const work = mkdtempSync(join(tmpdir(), 'handbook-nginx-'));
  const port = await freePort();
  const server = documentedServer()
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_certificate.*\n/gm, '')
    .replaceAll('/srv/handbook', folder);
  writeFileSync(join(work, 'nginx.conf'), mainConfiguration(work, server));
  const nginx = spawn(PROGRAM, ['-e', 'stderr', '-p', work, '-c', join(work, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (data) => {
    said += data;
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(address, nginx).catch((cause) => {
    throw new Error(`nginx did not start: ${said}`, { cause });
  });
  const stop = async (): Promise<void> => {
    const gone = new Promise((done) => nginx.once('exit', done));
    nginx.kill();
    await gone;
    rmSync(work, { recursive: true, force: true });
  };
  return { address, stop };
}

function documentedServer(): string {
  const block = /```nginx\n(server \{.*?\n\}\n)```/s.exec(readFileSync(DOCS, 'utf8'))?.[1];
  if (block === undefined) throw new Error(`${DOCS} shows no server block of nginx.`);
  return block;
}

/** As distributions bring it: the types of files, and octets for all others. */
function mainConfiguration(work: string, server: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(work, name)};\n`,
  );
  return [
    // Workers of root become another user, who cannot read folders of this test.
    process.getuid?.() === 0 ? 'user root;' : '',
    `daemon off;\nworker_processes 1;\npid ${join(work, 'nginx.pid')};\nevents {}`,
    `http {\naccess_log off;\n${temporary.join('')}`,
    `include /etc/nginx/mime.types;\ndefault_type application/octet-stream;\n${server}}\n`,
  ].join('\n');
}

async function answers(address: string, nginx: ChildProcess): Promise<void> {
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`It ended with ${nginx.exitCode}.`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer !== undefined) return;
    await new Promise((later) => setTimeout(later, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

function isInstalled(): boolean {
  if (spawnSync(PROGRAM, ['-v']).error === undefined) return true;
  console.warn('Skipped: tests that run nginx, which is not installed; Debian has it in the package nginx-light.');
  return false;
}
