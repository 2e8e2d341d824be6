import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../support/run-command.ts';

const fixture = fileURLToPath(new URL('../fixtures/site-handbook', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build runs the bundled toolkit, and translates nothing of it on a fresh machine', () => {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const args = ['build', '--root', fixture, '--out', join(folder, 'site'), '--today', '2026-11-22'];
  const { code, stderr } = runCommand(args, { env: { TMPDIR: temporary } });
  expect(code, stderr).toBe(0);
  // Where the site generator keeps its translations, which anybody on the machine could write, too.
  const kept = join(temporary, 'node-jiti');
  expect(existsSync(kept) ? readdirSync(kept) : []).toEqual([]);
});
