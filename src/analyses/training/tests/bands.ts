import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { dimensionOf } from '../../plan/people.ts';
import { minBase } from '../said-settings.ts';
import { ONLY_MATCHED_TESTS } from './measures.ts';
import { toldScores } from './told-scores.ts';
import { BAND_COUNTS, COUNTS } from './tables.ts';

export const BANDS_TABLE = 'training.test_bands';
export const SCORE_BANDS: readonly string[] = dimensionOf('points_band').order ?? [];

const of = (row: TableRow): TableRow => ({
  ...{ scope_type: row['scope_type'] ?? null, scope: row['scope'] ?? null, test: row['test'] ?? null },
});
const keyOf = (row: TableRow): string => JSON.stringify(Object.values(of(row)));

function rowsOf(answers: Answers): readonly TableRow[] {
  const counted = new Map<string, Map<string, number>>();
  for (const row of answers.table(BAND_COUNTS).rows) {
    const own = counted.get(keyOf(row)) ?? new Map<string, number>();
    counted.set(keyOf(row), own.set(String(row['band']), Number(row['n'] ?? 0)));
  }
  const told = toldScores(answers.table(COUNTS).rows, minBase(answers));
  return answers.table(COUNTS).rows.flatMap((row): readonly TableRow[] => {
    const known = Number(row['scored'] ?? 0);
    if (!told.has(row)) return [];
    return SCORE_BANDS.map((band) => {
      const n = counted.get(keyOf(row))?.get(band) ?? 0;
      return { ...of(row), band, n, known, share: n / known };
    });
  });
}

/** How the scores of a test are spread, where enough people sat it. */
export const bandsTable: DerivedTable = {
  id: BANDS_TABLE,
  title: '分数段分布',
  dims: [
    { name: 'test', label: '测试' },
    { name: 'band', label: '分数段' },
  ],
  measures: [
    {
      ...{ name: 'n', label: '人次', unit: '人次', formula: '得分折算成百分制后在该分数段的人次' },
      caveat: ONLY_MATCHED_TESTS,
    },
    { name: 'known', label: '有得分', unit: '人次', formula: '该测试中得分已填的在职人员人次' },
    { name: 'share', label: '占比', unit: '%', formula: '在该分数段的人次 ÷ 有得分的人次' },
  ],
  from: [BAND_COUNTS, COUNTS],
  derive: rowsOf,
  behind: (where, measure) => ({
    cells: [
      measure === 'known'
        ? { table: COUNTS, where: of(where), measure: 'scored' }
        : { table: BAND_COUNTS, where: { ...of(where), band: where['band'] ?? null }, measure: 'n' },
    ],
  }),
};
