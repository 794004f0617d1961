import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

import { analysisNames } from './scripts/vite/analysis-names.ts';
import { engineAssets } from './scripts/vite/engine-assets.ts';

// Dates in tests are the office's dates wherever the tests run.
process.env.TZ = 'Asia/Shanghai';

/** The spreadsheet library writes other bytes once it has read certain files. */
const ALONE = 'tests/sample/**/*.test.ts';
const PATIENCE = { testTimeout: 40_000, hookTimeout: 60_000 };

export default defineConfig({
  define: { __APP_VERSION__: '"0.0.0"', __BUILD_ID__: '"test"' },
  plugins: [svelte(), analysisNames(), engineAssets({ emit: false })],
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
          exclude: ['tests/journeys/**', ALONE],
          // Loading the same modules for every file would take a third of the time.
          isolate: false,
          setupFiles: ['tests/take-engines-back.ts'],
          ...PATIENCE,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: [ALONE], ...PATIENCE },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/setup.ts'],
          // Two browsers at once would slow each other down past the patience of the steps.
          fileParallelism: false,
          // A browser may be late once on a busy machine; the summary names what passed only then.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
