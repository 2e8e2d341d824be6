import { defineConfig } from 'vitest/config';

const report = process.env.HANDBOOK_TEST_REPORT;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Browser tests build a site first; everything else is far below this.
    testTimeout: 30_000,
    hookTimeout: 600_000,
    // .ci/run counts what was skipped, and the numbers people read stay the default reporter's.
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
