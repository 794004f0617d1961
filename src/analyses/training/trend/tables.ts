import type { TableDefinition } from '../../plan/definition.ts';
import { ONLY_MATCHED } from '../measures.ts';

export const MONTHLY = 'training.monthly';

/** Every month of this year and the last in which a record starts. */
export const tables: readonly TableDefinition[] = [
  {
    id: MONTHLY,
    title: '各月培训',
    population: 'monthly',
    scopes: ['全部', '层级'],
    dims: [{ name: 'month', dimension: 'month' }],
    measures: [
      {
        name: 'records',
        label: '培训记录',
        unit: '人次',
        formula: '开始时间在该月的培训记录数；全部一行含未对应人员的记录',
        expression: { op: 'count', over: ['month'], known: ['month'] },
      },
      {
        name: 'hours',
        label: '学时',
        unit: '学时',
        formula: '开始时间在该月的在职人员培训的学时之和',
        caveat: `学时未填的记录不计；${ONLY_MATCHED}`,
        expression: { op: 'sum', field: 'counted_hours', over: ['month'] },
      },
      {
        name: 'newly',
        label: '当年首次参训',
        unit: '人',
        formula: '当年第一次参训在该月的在职人数；列出的是每人当年的第一条记录',
        caveat: ONLY_MATCHED,
        expression: { op: 'count', over: ['month'], known: ['month', 'first_in_year'] },
      },
      {
        name: 'total',
        label: '两年全部培训记录',
        unit: '人次',
        formula: '上年和今年截至日期的培训记录数，月份不能确定的也在内',
        expression: { op: 'count', over: [] },
      },
    ],
    personal: false,
  },
];
