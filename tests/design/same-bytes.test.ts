import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../support/run-command.ts';

const fixture = fileURLToPath(new URL('../fixtures/site-handbook', import.meta.url));
const shuffle = fileURLToPath(new URL('../support/shuffle-folders.cjs', import.meta.url));

const HERE = { TZ: 'UTC', LC_ALL: 'C.UTF-8' };
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: `--require ${shuffle}` };

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-')));
const root = join(folder, 'handbook');
cpSync(fixture, root, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two lints and two graphs give the same bytes on machines that differ', () => {
  for (const args of [
    ['lint', '--format', 'json', '--today', '2026-11-22'],
    ['graph'],
    ['coverage', '--format', 'json'],
  ]) {
    const [here, elsewhere] = [HERE, ELSEWHERE].map((env) =>
      runCommand([...args, '--no-cache', '--root', root], { env }),
    );
    expect(elsewhere).toEqual(here);
    expect(here?.stdout).not.toBe('');
  }
});

test('two builds give the same bytes on machines that differ', () => {
  const [here, elsewhere] = [HERE, ELSEWHERE].map((env, index) => {
    const out = join(folder, `site-${index}`);
    mkdirSync(out);
    const { code, stderr } = runCommand(
      ['build', '--root', root, '--out', out, '--today', '2026-11-22', '--no-cache'],
      { env },
    );
    expect(code, stderr).toBe(0);
    return hashesBelow(out);
  });
  expect(Object.keys(here ?? {}).length).toBeGreaterThan(20);
  expect(elsewhere).toEqual(here);
});

test('the calendar alone never makes an error', () => {
  const own = fileURLToPath(new URL('../..', import.meta.url));
  for (const handbook of [root, own]) {
    const now = runCommand(['lint', '--format', 'json', '--root', handbook, '--today', '2026-11-22', '--no-cache']);
    const later = runCommand(['lint', '--format', 'json', '--root', handbook, '--today', '2029-11-22', '--no-cache']);
    expect(JSON.parse(later.stdout).summary.errors).toBe(JSON.parse(now.stdout).summary.errors);
  }
});

function hashesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hashes = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
  });
  return Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
}
