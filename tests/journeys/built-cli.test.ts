import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the built command line', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cli-'));
    cpSync(join(root, 'dist-cli'), join(folder, 'dist-cli'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(program: readonly string[], out: string): string {
    return execFileSync(
      process.execPath,
      [...program, join(root, 'data', 'rosters'), '--out', join(folder, out)],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
  }

  it('runs where there are no packages and gives, byte for byte, what the sources give', () => {
    const built = run([join(folder, 'dist-cli', 'main.js')], 'built');
    const own = run(['--import', 'tsx', join(root, 'src/cli/main.ts')], 'own');
    expect(built).toMatch(/^[^\n]+\n$/);
    expect(own).toBe(built);
    const read = (out: string) => readFileSync(join(folder, out, 'results.json'));
    expect(read('built').equals(read('own'))).toBe(true);
  });
});
