import type { FigureSpec } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { whole, words } from '../../structure/sentence.ts';
import { minBase } from '../said-settings.ts';
import { saidWindow } from '../window.ts';
import { BANDS_TABLE, bandsTable, SCORE_BANDS } from './bands.ts';
import { TESTS, testsTable } from './kept.ts';
import { noTests, NOTED } from './notes.ts';

const LOWEST = SCORE_BANDS[0] ?? '';

/** How the scores are spread, test by test. */
export const testBands: FigureDefinition = {
  id: 'training.test_bands',
  tables: [bandsTable.id, testsTable.id, ...NOTED],
  build: (answers): FigureSpec => {
    const tests = answers.table(TESTS).rows.filter((row) => row['scope_type'] === '全部');
    const drawn = answers.table(BANDS_TABLE).rows.filter((row) => row['scope_type'] === '全部');
    const rows = [...new Set(drawn.map((row) => String(row['test'])))];
    const frame = {
      ...{ id: 'training.test_bands', title: [words('各次测试得分分布')] },
      ...{ table: BANDS_TABLE, where: whole() },
    };
    if (tests.length === 0) return noTests(answers, frame);
    if (rows.length === 0) {
      const reason = `没有一次测试有${minBase(answers)}人以上的得分，不作分布`;
      return { ...frame, form: 'empty', subtitle: '', notes: [], reason };
    }
    const few = tests.length - rows.length;
    return {
      ...frame,
      form: 'bands',
      subtitle: `${saidWindow(answers)}的测试，折算成百分制，各分数段占有得分人次，%`,
      notes: [
        '缺考的不按零分计，不在分布内',
        ...(few > 0 ? [`${few}次测试有得分的不足${minBase(answers)}人，不作分布`] : []),
      ],
      ...{ row: 'test', rows, segment: 'band', segments: SCORE_BANDS },
      ...{ value: 'n', share: 'share', base: 'known', toldSegment: LOWEST, toldRow: null },
    };
  },
};
