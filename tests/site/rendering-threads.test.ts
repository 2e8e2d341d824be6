import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { renderingThreads } from '../../scripts/site/rendering-threads.ts';

const core = dirname(createRequire(import.meta.url).resolve('@docusaurus/core/package.json'));

afterEach(() => vi.unstubAllEnvs());

/** How many threads the site generator takes; `null` where it decides by itself. */
function threadsTaken(env: Record<string, string>): unknown {
  const print = 'console.log(JSON.stringify(require(process.argv[1]).SSGWorkerThreadCount ?? null))';
  const file = join(core, 'lib', 'ssg', 'ssgEnv.js');
  const { stdout } = spawnSync(process.execPath, ['-e', print, file], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout);
}

test('one thread renders a small handbook, and the generator decides for a large one', () => {
  expect(threadsTaken(renderingThreads(100))).toBe(1);
  expect(threadsTaken(renderingThreads(1000))).toBe(null);
});

test('whoever has chosen a number of threads keeps it', () => {
  vi.stubEnv('DOCUSAURUS_SSG_WORKER_THREAD_COUNT', '3');
  expect(threadsTaken(renderingThreads(100))).toBe(3);
});
