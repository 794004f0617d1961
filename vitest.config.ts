import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

import { engineAssets } from './scripts/vite/engine-assets.ts';

// Dates in tests are the office's dates wherever the tests run.
process.env.TZ = 'Asia/Shanghai';

export default defineConfig({
  define: { __APP_VERSION__: '"0.0.0"', __BUILD_ID__: '"test"' },
  plugins: [svelte(), engineAssets({ emit: false })],
  test: {
    pool: 'forks',
    // One core less by default: on two cores that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**'],
          testTimeout: 40_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
