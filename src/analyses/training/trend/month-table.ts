import type { TableRow } from '#core/table.ts';
import type { DerivedMeasure, DerivedTable } from '../../analysis.ts';
import { scopeName } from '../../structure/scope-counts.ts';
import { monthLabel, monthsUpTo, scopeMonths } from './months.ts';
import { MONTHLY } from './tables.ts';

export const GAP = '没有任何培训记录的月份留空，不按零计';

export const SERIES_MEASURES: readonly DerivedMeasure[] = [
  {
    ...{ name: 'records', label: '培训记录', unit: '人次', caveat: GAP },
    formula: '这段时间开始的培训记录数；全部一行含未对应人员的记录',
  },
  {
    ...{ name: 'hours', label: '学时', unit: '学时', caveat: `学时未填的记录不计；${GAP}` },
    formula: '这段时间开始的在职人员培训的学时之和',
  },
  {
    ...{ name: 'newly', label: '当年首次参训', unit: '人', caveat: GAP },
    formula: '当年第一次参训在这段时间的在职人数',
  },
];

/** Month by month, with gaps as gaps. */
export const monthTable: DerivedTable = {
  id: 'training.months',
  title: '各月培训（含空缺月份）',
  dims: [{ name: 'month', label: '月份' }],
  measures: SERIES_MEASURES,
  from: [MONTHLY],
  derive: (answers) => {
    const months = monthsUpTo(answers.question.asOf);
    return scopeMonths(answers).flatMap(({ at, ...scope }) =>
      months.map((month): TableRow => {
        const numbers = at(month) ?? { records: null, hours: null, newly: null };
        return { ...scope, month: monthLabel(month), ...numbers };
      }),
    );
  },
  behind: (where, measure, { question }) => {
    const month = monthsUpTo(question.asOf).find((each) => monthLabel(each) === where['month']);
    if (month === undefined) return null;
    return { cells: [{ table: MONTHLY, where: { ...scopeName(where), month }, measure }] };
  },
};
