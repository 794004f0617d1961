import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vite';

import { readBuildId } from './scripts/vite/build-id.ts';
import { engineBeside } from './scripts/vite/engine-beside.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** What a CommonJS library expects to find around it. */
const COMMONJS_NAMES = `
import { createRequire as makeRequire } from 'node:module';
import { fileURLToPath as toFilePath } from 'node:url';
const require = makeRequire(import.meta.url);
const __filename = toFilePath(import.meta.url);
const __dirname = toFilePath(new URL('.', import.meta.url));
`;

/** The command line as one script with the engine beside it, for a machine that has Node and nothing else. */
export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version), __BUILD_ID__: JSON.stringify(readBuildId(root)) },
  publicDir: false,
  plugins: [engineBeside()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      // The engine's own script uses both on purpose, and belongs to another module system.
      checks: { eval: false },
      output: { codeSplitting: false, entryFileNames: 'main.js', banner: COMMONJS_NAMES },
    },
  },
});
