import type { DerivedTable } from '../../analysis.ts';
import { linkedYears } from '../book/linkage.ts';
import { KIND } from '../book/read-outcomes.ts';

export const ABOUT = 'outcomes.about';

/** Of whose scores the thirds of each year are, and who is not in them. */
export const aboutTable: DerivedTable = {
  id: ABOUT,
  title: '结果运用的口径',
  dims: [{ name: 'year', label: '年度' }],
  measures: [
    { name: 'people', label: '分档人数', unit: '人', formula: '该年度有综合得分、分入三档的人数' },
    {
      ...{ name: 'unlinked', label: '有结果没有得分', unit: '人' },
      formula: '该年度有结果，没有对应的得分，或同名不能确定是谁的人数',
    },
    { name: 'by_unit', label: '按单位分档', unit: '', formula: '1：该年度只有单位得分，各人按所在单位分档' },
  ],
  ...{ records: ['scores', KIND], unscoped: true, from: [] },
  derive: (answers) =>
    linkedYears(answers).map(({ year, people, unlinked, basis }) => ({
      ...{ year, people: people.length, unlinked, by_unit: basis === 'unit' ? 1 : 0 },
    })),
  behind: () => null,
};
