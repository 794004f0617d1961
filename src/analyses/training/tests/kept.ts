import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedMeasure, DerivedTable } from '../../analysis.ts';
import { derivedMeasures } from '../measures.ts';
import { minBase } from '../said-settings.ts';
import { testMeasures } from './measures.ts';
import { COUNTS, UNIT_COUNTS } from './tables.ts';
import { toldScores } from './told-scores.ts';

export const TESTS = 'training.tests';
export const UNITS = 'training.test_units';

export const FEW_SCORES =
  '人数少于“培训作比较所需的最少人数”的不写参加率、及格率和平均分，有时连同另一类一起不写，以免推算出个人得分';

const MEASURES: readonly DerivedMeasure[] = derivedMeasures(
  testMeasures().filter(({ name }) => name !== 'points'),
).map((measure) => ({ ...measure, caveat: [FEW_SCORES, measure.caveat].filter(Boolean).join('；') }));

const number = (value: unknown): number => Number(value ?? 0);

/** The numbers of a scope; of a few people no share, and of theirs that may not be told nothing of the scores. */
function keptRow(answers: Answers, where: TableRow, row: TableRow, isTold: boolean): TableRow {
  const expected = number(row['expected']);
  const sat = number(row['sat']);
  const scored = number(row['scored']);
  const passed = number(row['passed']);
  return {
    ...where,
    ...{ expected, sat, share: expected >= minBase(answers) ? sat / expected : null, scored },
    passed: isTold ? passed : null,
    pass_rate: isTold ? passed / scored : null,
    mean: isTold ? number(row['points']) / scored : null,
  };
}

interface Kept extends Pick<DerivedTable, 'id' | 'title' | 'dims' | 'confidential'> {
  readonly from: string;
}

function kept({ from, ...frame }: Kept): DerivedTable {
  const names = ['scope_type', 'scope', ...frame.dims.map(({ name }) => name)];
  const whereOf = (row: TableRow): TableRow =>
    Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  return {
    ...{ ...frame, measures: MEASURES, from: [from] },
    derive: (answers) => {
      const rows = answers.table(from).rows.filter((row) => number(row['expected']) > 0);
      const told = toldScores(rows, minBase(answers));
      return rows.map((row) => keptRow(answers, whereOf(row), row, told.has(row)));
    },
    behind: (where, measure) => ({
      cells: [{ table: from, where: whereOf(where), measure: measure === 'mean' ? 'scored' : measure }],
    }),
  };
}

/** Test by test, of the whole and of levels. */
export const testsTable = kept({
  ...{ id: TESTS, title: '各次测试', dims: [{ name: 'test', label: '测试' }], from: COUNTS },
});

/**
 * All tests of the window together, of every unit too: beside the tests one by one it would tell the score of
 * somebody who alone sat one of them, so it does not leave the workbench.
 */
export const unitsTable = kept({
  ...{ id: UNITS, title: '各单位测试情况', dims: [], from: UNIT_COUNTS, confidential: true },
});
