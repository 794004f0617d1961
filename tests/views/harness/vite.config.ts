import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Serves the interface on invented data: `npx vite --config tests/views/harness/vite.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: fileURLToPath(new URL('../../../public', import.meta.url)),
  base: './',
  define: { __APP_VERSION__: '"0.1.0"', __BUILD_ID__: '"harness"' },
  plugins: [svelte({ configFile: fileURLToPath(new URL('../../../svelte.config.js', import.meta.url)) })],
  build: {
    target: 'chrome90',
    outDir: fileURLToPath(new URL('../../../.cache/harness', import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'figures.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
    },
  },
});
