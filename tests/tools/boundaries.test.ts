import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** File, its text, and the rule it must break; null for what is allowed. */
const PLANTED: readonly (readonly [string, string, string | null])[] = [
  ['src/core/leaf.ts', 'export const leaf = 1;', null],
  ['src/core/uses-xlsx.ts', "export { read } from '@e965/xlsx';", 'core-packages'],
  ['src/core/uses-engine.ts', "export { engine } from '#engine/engine.ts';", 'core-imports'],
  ['src/core/uses-type.ts', "export type { Engine } from '#engine/engine.ts';", 'core-imports'],
  ['src/core/uses-node.ts', "export { readFileSync } from 'node:fs';", 'browser-code'],
  ['src/engine/engine.ts', 'export interface Engine { a: 1 }\nexport const engine = 1;', null],
  ['src/engine/node-files.ts', "export { readFileSync } from 'node:fs';", null],
  ['src/engine/uses-duckdb.ts', "export { AsyncDuckDB } from '@duckdb/duckdb-wasm';", null],
  ['src/ingest/uses-papaparse.ts', "export { parse } from 'papaparse';", null],
  ['src/datasets/uses-ingest.ts', "export * from '#ingest/uses-papaparse.ts';", 'datasets-imports'],
  [
    'src/analyses/uses-type.ts',
    "import type { Engine } from '#engine/engine.ts';\nexport type A = Engine;",
    null,
  ],
  ['src/analyses/uses-engine.ts', "export { engine } from '#engine/engine.ts';", 'analyses-types-only'],
  ['src/analyses/uses-duckdb.ts', "export * from '@duckdb/duckdb-wasm';", 'analyses-packages'],
  ['src/charts/uses-types.ts', "export type { EChartsOption } from 'echarts';", null],
  ['src/charts/uses-echarts.ts', "export { init } from 'echarts/core';", 'charts-package-types-only'],
  [
    'src/app/all.ts',
    "export { leaf } from '#core/leaf.ts';\nexport * from '#ingest/uses-papaparse.ts';",
    null,
  ],
  ['src/app/uses-views.ts', "export * from '#views/list.ts';", 'app-imports'],
  ['src/views/list.ts', "export { leaf } from '#app/all.ts';", null],
  ['src/views/uses-engine.ts', "export { engine } from '#engine/engine.ts';", 'views-types-only'],
  [
    'src/views/Panel.svelte',
    '<script lang="ts">\n  import { engine } from \'#engine/engine.ts\';\n  const n: number = engine;\n</script>\n{n}',
    'views-types-only',
  ],
  ['src/cli/uses-views.ts', "export * from '#views/list.ts';", 'cli-imports'],
  ['src/core/one.ts', "import './two.ts';\nexport const one = 1;", 'no-cycles'],
  ['src/core/two.ts', "import './one.ts';\nexport const two = 1;", null],
  ['src/core/lonely.ts', 'export const lonely = 1;', 'no-orphans'],
  ['src/core/lost.ts', "export * from '#core/nowhere.ts';", 'resolvable'],
  ['src/stray/file.ts', "export * from '#core/leaf.ts';", null],
  ['src/app/uses-stray.ts', "export * from '#stray/file.ts';", 'known-layer'],
  ['scripts/tool.ts', 'export const tool = 1;', null],
  ['src/app/uses-scripts.ts', "export * from '../../scripts/tool.ts';", 'self-contained'],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('layer boundaries', () => {
  let folder: string;
  let violations: readonly Violation[];
  let modules: readonly { readonly source: string; readonly dependencies: readonly { resolved: string }[] }[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'layers-'));
    for (const [path, text] of PLANTED) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    ({ violations, modules } = cruise(folder));
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(PLANTED.filter(([, , rule]) => rule !== null))('reports %s', (path, _text, rule) => {
    expect(rulesBroken(path)).toContain(rule);
  });

  it.each(PLANTED.filter(([, , rule]) => rule === null))('accepts %s', (path) => {
    expect(rulesBroken(path)).toEqual([]);
  });

  it('follows the # imports, also those that import types only', () => {
    const uses = modules.find(({ source }) => source === 'src/analyses/uses-type.ts');
    expect(uses?.dependencies.map(({ resolved }) => resolved)).toEqual(['src/engine/engine.ts']);
  });

  function rulesBroken(path: string): string[] {
    return violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);
  }
});

function cruise(cwd: string) {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const output = execFileSync(
    process.execPath,
    [program, 'src', '--config', config, '--output-type', 'json', '--no-progress'],
    { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const result = JSON.parse(output) as {
    summary: { violations: Violation[] };
    modules: { source: string; dependencies: { resolved: string }[] }[];
  };
  return { violations: result.summary.violations, modules: result.modules };
}
