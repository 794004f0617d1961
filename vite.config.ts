import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

import { readBuildId } from './scripts/vite/build-id.ts';
import { analysisNames } from './scripts/vite/analysis-names.ts';
import { CHUNK_GROUPS } from './scripts/vite/chunks.ts';
import { engineAssets } from './scripts/vite/engine-assets.ts';
import { relaxPolicyWhileDeveloping, versionFile } from './scripts/vite/page.ts';
import { sampleData } from './scripts/vite/sample-data.ts';

const FLOOR = 'chrome90';
/**
 * Below 98 the compiler writes every private field as a WeakMap, for the sake of a defect of static fields that is not
 * met here: slow, and its tables keep megabytes. What the floor lacks otherwise is looked for by check-dist.
 */
const target = 'chrome98';
const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const build = readBuildId(root);

export default defineConfig({
  base: './',
  define: { __APP_VERSION__: JSON.stringify(version), __BUILD_ID__: JSON.stringify(build) },
  plugins: [
    svelte(),
    analysisNames(),
    engineAssets({ emit: true }),
    sampleData(),
    versionFile(version, build),
    relaxPolicyWhileDeveloping(),
  ],
  // Met only in workers and lazy chunks: found late, they would make the development server reload the page.
  optimizeDeps: {
    include: ['@duckdb/duckdb-wasm', '@e965/xlsx', 'apache-arrow', 'fflate', 'papaparse'],
  },
  server: { watch: { ignored: ['**/.cache/**', '**/bench/**', '**/dist/**', '**/dist-cli/**'] } },
  worker: {
    format: 'es',
    rolldownOptions: { checks: { pluginTimings: false } },
    plugins: () => [engineAssets({ emit: false })],
  },
  build: {
    target,
    cssTarget: FLOOR,
    sourcemap: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [...CHUNK_GROUPS] } },
    },
    chunkSizeWarningLimit: 1200,
  },
});
