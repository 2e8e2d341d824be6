import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateHandbook } from '../../scripts/bench/generate-handbook.ts';
import { COMMAND } from '../support/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'handbook-shapes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Shapes of objects (hidden classes) that the engine makes in a lint of as many pages. */
function shapesOf(pages: number): number {
  const root = join(folder, String(pages));
  generateHandbook(root, pages);
  const log = join(folder, `${pages}.log`);
  const flags = ['--log-maps', '--no-logfile-per-isolate', `--logfile=${log}`];
  const { status, stderr } = spawnSync(process.execPath, [...flags, COMMAND, 'lint', '--no-cache', '--root', root], {
    env: { PATH: process.env.PATH ?? '' },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readFileSync(log, 'utf8').split(/^map,(?!details)/m).length - 1;
}

// See docs/decisions/objects-of-one-sort-share-a-shape.md.
test('a lint of more pages makes no more shapes of objects', () => {
  const more = 200;
  expect(shapesOf(100 + more) - shapesOf(100)).toBeLessThan(more / 2);
});
