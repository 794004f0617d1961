import type { DimensionId, Measure, TableDefinition } from '../../plan/definition.ts';

export const LINKS = 'training.links';
export const DOUBTS = 'training.doubts';
export const CLASSES = 'training.classes';
export const SAID_UNITS = 'training.said_units';

const records = (over: readonly DimensionId[], formula: string): Measure => ({
  name: 'records',
  label: '培训记录',
  unit: '人次',
  formula,
  expression: { op: 'count', over, known: over },
});

const matched = (over: readonly DimensionId[]): Measure => ({
  name: 'matched',
  label: '其中在职人员',
  unit: '人次',
  formula: '其中已对应到在职人员的培训记录数',
  expression: { op: 'count', over, known: [...over, 'counted'] },
});

const matchedShare: Measure = {
  name: 'matched_share',
  label: '对应率',
  unit: '%',
  formula: '已对应到在职人员的培训记录 ÷ 培训记录',
  expression: { op: 'ratio', numerator: 'matched', denominator: 'records' },
};

const of = (dimension: DimensionId, what: string) =>
  records([dimension], `所选时间段内开始、${what}的培训记录数`);

/** Records as they are, whoever they are of: they need no roster. */
const ledger = (
  id: string,
  title: string,
  dimension: DimensionId,
  measures: readonly Measure[],
): TableDefinition => ({
  ...{ id, title, population: 'lessons', scopes: ['全部'], measures, personal: false },
  dims: [{ name: dimension, dimension }],
});

export const tables: readonly TableDefinition[] = [
  ledger(LINKS, '记录与人员对应', 'link', [
    of('link', '对应情况为该类'),
    {
      name: 'known',
      label: '全部记录',
      unit: '人次',
      formula: '所选时间段内开始的培训记录数',
      expression: { op: 'count', over: [], known: ['link'] },
    },
    {
      name: 'share',
      label: '占比',
      unit: '%',
      formula: '对应情况为该类的记录 ÷ 全部记录',
      expression: { op: 'ratio', numerator: 'records', denominator: 'known' },
    },
  ]),
  ledger(DOUBTS, '记录中的疑点', 'doubt', [of('doubt', '有该疑点')]),
  ledger(CLASSES, '各班次', 'course', [
    of('course', '属于该班次'),
    {
      name: 'people',
      label: '参训人数',
      unit: '人',
      formula: '所选时间段内参加过该班次的在职人数，每人只计一次；列出的是每人的第一条记录',
      expression: { op: 'count', over: ['course'], known: ['course', 'first_of_course'] },
    },
    {
      name: 'hours',
      label: '学时',
      unit: '学时',
      formula: '该班次培训记录的学时之和，未对应人员的也在内',
      caveat: '学时未填的记录不计',
      expression: { op: 'sum', field: 'hours', over: ['course'] },
    },
  ]),
  ledger(SAID_UNITS, '记录中的单位', 'said_unit', [
    of('said_unit', '写明该单位'),
    matched(['said_unit']),
    matchedShare,
  ]),
];
