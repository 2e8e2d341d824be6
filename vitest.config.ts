import { defineConfig } from 'vitest/config';

const report = process.env.HANDBOOK_TEST_REPORT;

/** Tests that build sites and look at them: they run after the others, which need both cores for seconds, not for minutes. */
const SITES = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/design/**/*.test.ts'];

/**
 * What runs with the engine, but once: `.ci/run` runs the engine again on newer Nodes and with another clock, and these take
 * minutes and are about neither. They read whole collections, damage files, kill runs, and compile and test what a command wrote;
 * what they go through has faster tests.
 */
const ONCE = [
  'tests/corpus/**/*.test.ts',
  'tests/precision/**/*.test.ts',
  'tests/cli/interrupted.test.ts',
  'tests/cli/scaffold.test.ts',
  'tests/core/load/scan-markdown.test.ts',
];

/**
 * What nothing may run beside: Lighthouse measures; two builds are only the same bytes when each gets the first work folder.
 */
const ALONE = [
  'tests/browser/lighthouse.test.ts',
  'tests/browser/offline.test.ts',
  'tests/browser/whole-loop.test.ts',
  'tests/design/same-bytes.test.ts',
];

/**
 * Vitest leaves one core free for itself, which would be the half of a small machine. What a file imports is read once for all
 * files of a worker, which takes a third of the time otherwise: nothing in the engine may keep state, and this finds what does.
 */
const ENGINE = {
  maxWorkers: '100%',
  isolate: false,
  sequence: { groupOrder: 0 },
  globalSetup: 'tests/support/cache-of-tests.ts',
};

/** A wait that is too short fails on a slow or busy machine; one that is long costs only where a test fails anyway. */
const PATIENT = {
  testTimeout: 600_000,
  expect: { poll: { timeout: 60_000 } },
  globalSetup: ['tests/support/cache-of-tests.ts', 'tests/browser/shared-sites.ts'],
};

export default defineConfig({
  test: {
    // .ci/run counts what was skipped, and the numbers people read stay the default reporter's.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    testTimeout: 300_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: { ...ENGINE, name: 'engine', include: ['tests/**/*.test.ts'], exclude: [...SITES, ...ONCE] },
      },
      { extends: true, test: { ...ENGINE, name: 'once', include: ONCE } },
      {
        extends: true,
        test: {
          ...PATIENT,
          name: 'site',
          include: SITES,
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { ...PATIENT, name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
