import type { StatTable, TableRow } from '#core/table.ts';

/** As in `sample-tables.ts`, with measures of scores. */
export function scoreTable(id: string, dims: readonly string[], rows: readonly TableRow[]): StatTable {
  const measures = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !dims.includes(key));
  return { id, title: id, dims, measures, personal: false, rows };
}

const ranks: Readonly<Record<string, readonly (number | null)[]>> = {
  甲县委组织部: [2, 1, 1],
  乙县委组织部: [1, 1, 3],
  丙县委组织部: [3, null, 2],
  丁县委组织部: [null, 3, null],
};

export const PERIODS = ['2025年四季度', '2026年一季度', '2026年二季度'];

/** Four objects over three quarters, with a tie, a gap and one that has left. */
export const courseTable = scoreTable(
  'course',
  ['object', 'period'],
  Object.entries(ranks).flatMap(([object, course]) =>
    PERIODS.map((period, place): TableRow => {
      const [rank, before] = [course[place] ?? null, course[place - 1] ?? null];
      const change = rank === null || before === null ? null : before - rank;
      return { object, period, rank, of: 3, change, score: rank === null ? null : 100 - 2.5 * rank };
    }),
  ),
);
