import { defineConfig } from 'vitest/config';

const report = process.env.HANDBOOK_TEST_REPORT;

/** Tests that build sites and look at them: they run after the others, which need both cores for seconds, not for minutes. */
const SITES = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/design/**/*.test.ts'];

/**
 * What nothing may run beside: Lighthouse measures; two builds are only the same bytes when each gets the first work folder.
 */
const ALONE = [
  'tests/browser/lighthouse.test.ts',
  'tests/browser/offline.test.ts',
  'tests/browser/whole-loop.test.ts',
  'tests/design/same-bytes.test.ts',
];

const EVERYWHERE = { env: { TZ: 'UTC', NO_COLOR: '1' }, testTimeout: 60_000, hookTimeout: 600_000 };

/** A wait that is too short fails on a slow or busy machine; one that is long costs only where a test fails anyway. */
const PATIENT = { ...EVERYWHERE, testTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    // .ci/run counts what was skipped, and the numbers people read stay the default reporter's.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    // Of the run and not of a project, which would each have their own. For this reason no project extends this.
    globalSetup: 'tests/browser/shared-sites.ts',
    projects: [
      {
        test: {
          ...EVERYWHERE,
          name: 'engine',
          // Vitest leaves one core free for itself, which would be the half of a small machine.
          maxWorkers: '100%',
          include: ['tests/**/*.test.ts'],
          exclude: SITES,
          sequence: { groupOrder: 0 },
        },
      },
      {
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
        test: { ...PATIENT, name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
