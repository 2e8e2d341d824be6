import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Browser tests build a site first; everything else is far below this.
    testTimeout: 30_000,
    hookTimeout: 600_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
