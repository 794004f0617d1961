import type { ListDefinition } from '../../analysis.ts';
import { cell, whole } from '../../structure/sentence.ts';
import { saidWindow } from '../window.ts';
import { SEATS_TABLE } from './tables.ts';

export const ABSENT_LIST = 'training.list_test_absent';

const ABSENT = ['缺考', '未参加'];

/** Who was to sit a test and did not. */
export const absentList: ListDefinition = {
  id: ABSENT_LIST,
  title: '缺考和未参加测试人员名单',
  about: (answers) =>
    `${saidWindow(answers)}应考而缺考或未参加的在职人员，一次测试一行；后来参加补考的也在内，见补考的测试。`,
  tables: [SEATS_TABLE],
  cells: () => ABSENT.map((seat) => cell(SEATS_TABLE, whole({ seat }), 'n')),
  columns: [
    { dimension: 'test', form: 'text' },
    { dimension: 'test_date', form: 'number' },
    { dimension: 'seat', form: 'text' },
    { dimension: 'test_level', form: 'text' },
    { dimension: 'post_level', form: 'text' },
  ],
  sort: { dimension: 'unit', descending: false },
  empty: '所选范围和时间内，没有缺考或未参加测试的人。',
  file: { name: '缺考和未参加测试人员名单', byUnit: true },
};
