import type { FigureSpec, SheetColumn } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { formatCount, formatShare } from '#core/format.ts';
import { countAt, numberAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { cell, figure, whole, words } from '../../structure/sentence.ts';
import { recordRows } from '../records/sheet.ts';
import { ofType, titleOf } from '../titles.ts';
import { saidWindow } from '../window.ts';
import { FEW_SCORES, TESTS, testsTable, UNITS, unitsTable } from './kept.ts';
import { doubtNotes, noTests, NOTED, unmatchedTests } from './notes.ts';

const TEST_FINDING = 'training.test_coverage';

export const TEST_COLUMNS: readonly SheetColumn[] = (
  [
    ['应考', 'expected', 'number'],
    ['实考', 'sat', 'number'],
    ['参加率', 'share', 'share'],
    ['有得分', 'scored', 'number'],
    ['及格率', 'pass_rate', 'share'],
    ['平均分', 'mean', 'years'],
  ] as const
).map(([label, measure, format]) => ({ group: '', label, where: {}, measure, format }));

/** 应考120人次，实考111人次，参加率92.5% */
function sayWhole(answers: Answers): readonly FindingPart[] {
  const table = answers.table(UNITS);
  const count = (measure: string) =>
    figure(`${formatCount(countAt(table, whole(), measure))}人次`, cell(UNITS, whole(), measure));
  const share = numberAt(table, whole(), 'share');
  return [
    ...[words('应考'), count('expected'), words('，实考'), count('sat')],
    ...(share === null ? [] : [words('，参加率'), figure(formatShare(share), cell(UNITS, whole(), 'share'))]),
  ];
}

/** Each test of the window in a line. */
export const testsSheet: FigureDefinition = {
  id: 'training.tests',
  tables: [testsTable.id, unitsTable.id, ...NOTED],
  build: (answers, findings): FigureSpec => {
    const frame = { id: 'training.tests', title: [words('各次测试')], table: TESTS, where: {} };
    const rows = answers.table(TESTS).rows.filter((row) => row['scope_type'] === '全部');
    if (rows.length === 0) return noTests(answers, frame);
    const found = ofType(findings, '全部').some(({ id }) => id === TEST_FINDING);
    return {
      ...frame,
      form: 'sheet',
      title: found ? titleOf(ofType(findings, '全部'), [TEST_FINDING], '') : sayWhole(answers),
      subtitle: `${saidWindow(answers)}的测试，人次；平均分为百分制，缺考的不按零分计`,
      notes: [...unmatchedTests(answers), ...doubtNotes(answers), FEW_SCORES],
      rows: recordRows(
        'test',
        rows.map((row) => row['test'] ?? null),
      ),
      columns: TEST_COLUMNS,
      wide: false,
    };
  },
};
