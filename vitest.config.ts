import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    isolate: false,
    restoreMocks: true,
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/dev/**', 'src/generated/**'] },
  },
});
