import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWithResults, type ResultsJson } from '../sample/compare.ts';
import { runCli } from './run-cli.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

interface Results extends ResultsJson {
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly file: string }[];
  readonly findings: readonly { readonly id: string; readonly text: string }[];
}

describe('analyse on the sample set', () => {
  let folder = '';
  let out = '';
  let results: Results;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zugongjing-'));
    out = join(folder, 'deep', 'out');
    const { code } = await runCli([data, '--out', out, '--as-of', '2026-10-31']);
    expect(code).toBe(0);
    results = JSON.parse(await readFile(join(out, 'results.json'), 'utf8')) as Results;
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('equals a plain count of the same files, cell by cell', () => {
    expect(() => compareWithResults(results, data)).not.toThrow();
  });

  it('counts an older roster of the same units not at all', () => {
    const headcount = results.tables['structure.headcount']?.rows[0];
    expect(headcount).toMatchObject({ scope_type: '全部', scope: '全部', n: 516 });
  });

  it('gives every row read a place: loaded or set aside', () => {
    for (const source of results.sources) {
      expect(source.rowsIn, source.file).toBe(source.rowsLoaded + source.rowsSetAside);
    }
  });

  it('says what the report of the office says', () => {
    expect(results.findings.map(({ text }) => text)).toContain(
      '市级30岁及以下仅11人，占9.3%，低于县级10.5个百分点，年轻干部偏少。',
    );
  });

  it('takes every table for the kind that its folder says', () => {
    const others = results.sources.filter(({ file }) => !/^(rosters|history)\//.test(file));
    expect(others.length).toBeGreaterThan(5);
    const folder = ({ file }: (typeof others)[number]) => file.split('/')[0];
    expect(others.map(({ kind }) => kind)).toEqual(others.map(folder));
    expect(others.every(({ rowsLoaded }) => rowsLoaded > 0)).toBe(true);
  });

  it('writes the same bytes again', async () => {
    const again = join(folder, 'again');
    await runCli([data, '--out', again, '--as-of', '2026-10-31']);
    expect(await readFile(join(again, 'results.json'), 'utf8')).toBe(
      await readFile(join(out, 'results.json'), 'utf8'),
    );
  }, 120_000);
});

describe('analyse, wrongly used or badly fed', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zugongjing-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('exits 2 and prints the usage without --out, with an unknown option, a missing path or a bad date', async () => {
    const out = join(folder, 'usage');
    for (const args of [
      ['x'],
      ['x', '--out', out, '--frobnicate'],
      ['nowhere', '--out', out],
      [folder, '--out', out, '--as-of', '2026-13-01'],
    ]) {
      const { code, stderr, stdout } = await runCli(args);
      expect(code, args.join(' ')).toBe(2);
      expect(stderr).toContain('usage');
      expect(stdout).toBe('');
    }
  }, 60_000);

  it('exits 1 for a file that cannot be read and still writes the others', async () => {
    await writeFile(join(folder, 'empty.csv'), '');
    await writeFile(
      join(folder, 'roster.csv'),
      '姓名,性别,出生年月,学历\n王宁,男,1990.05,本科\n李想,女,1999.10,研究生\n',
    );
    const out = join(folder, 'out');
    const { code, stdout } = await runCli([folder, '--out', out, '--as-of', '2026-10-31']);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const results = JSON.parse(await readFile(join(out, 'results.json'), 'utf8')) as Results;
    expect(results.issues).toContainEqual(expect.objectContaining({ code: 'file.empty', file: 'empty.csv' }));
    expect(results.tables['structure.age']?.rows[0]).toMatchObject({ n: 2, mean: (36 + 27) / 2 });
  }, 60_000);
});
