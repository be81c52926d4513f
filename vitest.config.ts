import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    isolate: false,
    // Generous, because no test times anything: a slow machine must not make one fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/dev/**', 'src/generated/**'] },
  },
});
