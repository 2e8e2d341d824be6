import { defineConfig } from 'vitest/config';

const report = process.env.HANDBOOK_TEST_REPORT;

/** Tests that build sites: each build takes both cores and a work folder, so they run after the others, one by one. */
const SITES = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/design/**/*.test.ts'];

export default defineConfig({
  test: {
    // .ci/run counts what was skipped, and the numbers people read stay the default reporter's.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    testTimeout: 60_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: { name: 'engine', include: ['tests/**/*.test.ts'], exclude: SITES, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: SITES,
          testTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
