import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultsJson } from '../sample/compare.ts';
import { runCli } from './run-cli.ts';

const ROSTER = '姓名,性别,出生年月,单位\n王宁,男,1990.05,市委组织部\n李想,女,1999.10,市委组织部\n';
const TRAINING =
  '姓名,单位,培训班次,培训类别,学时,开始时间\n王宁,市委组织部,春季班,党性教育,40,2026-03-02\n李想,市委组织部,旧年班,党性教育,16,2025-09-02\n';

let folder = '';
let runs = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zugongjing-'));
  await writeFile(join(folder, 'roster.csv'), ROSTER);
  await writeFile(join(folder, 'training.csv'), TRAINING);
});
afterAll(() => rm(folder, { recursive: true }));

async function analyse(files: readonly string[], ...options: readonly string[]): Promise<ResultsJson> {
  const out = join(folder, `out-${runs++}`);
  const { code, stderr } = await runCli([
    ...files.map((file) => join(folder, file)),
    ...['--out', out, '--as-of', '2026-10-31', ...options],
  ]);
  expect(code, stderr).toBe(0);
  return JSON.parse(await readFile(join(out, 'results.json'), 'utf8')) as ResultsJson;
}

const trainingTables = ({ tables }: ResultsJson) =>
  Object.keys(tables).filter((id) => id.startsWith('training.'));

describe('analyse with training records', () => {
  it('counts the calendar year of the as-of date, or the period that is named', async () => {
    const both = ['roster.csv', 'training.csv'];
    const year = (await analyse(both)).tables['training.coverage']?.rows[0];
    expect(year).toMatchObject({ people: 2, trained: 1, share: 0.5, hours: 40, hours_mean: 20 });
    const last = (await analyse(both, '--period', '2025年')).tables['training.coverage']?.rows[0];
    expect(last).toMatchObject({ people: 2, trained: 1, share: 0.5, hours: 16, hours_mean: 8 });
  }, 120_000);

  it('says nothing of training without records, and without a roster only how many of what', async () => {
    expect(trainingTables(await analyse(['roster.csv']))).toEqual([]);
    const { tables } = await analyse(['training.csv']);
    expect(Object.keys(tables)).toContain('training.classes');
    expect(Object.keys(tables)).not.toContain('training.coverage');
    expect(Object.keys(tables).filter((id) => id.startsWith('structure.'))).toEqual([]);
    const rows = Object.values(tables).flatMap((table) => table.rows);
    expect(new Set(rows.map(({ scope }) => scope))).toEqual(new Set(['全部']));
    expect(tables['training.classes']?.rows).toMatchObject([{ course: '春季班', records: 1 }]);
  }, 120_000);

  it('exits 2 for a period that is none', async () => {
    const { code, stderr } = await runCli([folder, '--out', join(folder, 'none'), '--period', '某个时候']);
    expect(code).toBe(2);
    expect(stderr).toContain('--period');
  }, 60_000);
});
