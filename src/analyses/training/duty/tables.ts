import type { DimensionId, Measure, TableDefinition } from '../../plan/definition.ts';

export const DUTY = 'training.duty';
export const DUTY_STATES_TABLE = 'training.duty_states';
/** Of each state, how many hours its people are short. */
export const SHORT_BY_STATE = 'training.duty_short_by_state';
/** Of each state, how many people are short of how many hours. */
export const SHORT_HOURS = 'training.duty_short_hours';
export const MONTHS_LEFT = 'training.duty_months';
/** The day on which the first of all training records begins. */
export const RECORDS_FROM = 'training.duty_records_from';

const RULE = { name: 'rule', dimension: 'duty_rule' } as const;
/** First where it stands: it has an order of its own, the rules come by size. */
const STATE = { name: 'state', dimension: 'duty_state' } as const;

const ARTICLE = '干部教育培训工作条例第十四条';
const WHO =
  '县处级副职以上领导职务、四级调研员以上职级的公务员按五年要求，其他公务员按年度要求；事业编制、工勤和编外人员只在本单位另设要求时列入';
const CREDITED = '计入开始时间在期内、类别和形式都不属网络培训的记录';
const CAVEAT = '网络培训学时另列，不计入；同名待认和名册查无的培训记录不计';

const count = (over: readonly DimensionId[], known: readonly DimensionId[] = over) =>
  ({ op: 'count', over, known }) as const;

const people: Measure = {
  ...{
    name: 'people',
    label: '适用人数',
    unit: '人',
    formula: `适用该项要求的在职人数：${WHO}（${ARTICLE}）`,
  },
  expression: count(['duty_rule']),
};

const met: Measure = {
  ...{ name: 'met', label: '已达到', unit: '人' },
  formula: `计入学时或计入天数达到要求的人数，两者任一达到即可；${CREDITED}（${ARTICLE}）`,
  caveat: CAVEAT,
  expression: count(['duty_rule'], ['duty_rule', 'has_met']),
};

const duty: TableDefinition = {
  id: DUTY,
  title: '学时达标',
  population: 'learners',
  dims: [RULE],
  measures: [
    people,
    met,
    {
      ...{ name: 'share', label: '达标率', unit: '%', caveat: CAVEAT },
      formula: `已达到的人数 ÷ 适用该项要求的在职人数（${ARTICLE}）`,
      expression: { op: 'ratio', numerator: 'met', denominator: 'people' },
    },
  ],
  personal: false,
};

const STATE_WORDS =
  '进度正常：计入学时占要求的比例不低于期限已过的比例（近五年滚动计算的没有这一状态）；其余为尚未达到';

const stateCount: Measure = {
  ...{ name: 'n', label: '人数', unit: '人', caveat: CAVEAT },
  formula: `适用该项要求、处于该状态的人数。已达到：学时或天数任一达到；${STATE_WORDS}（${ARTICLE}）`,
  expression: count(['duty_rule', 'duty_state']),
};

const states: TableDefinition = {
  id: DUTY_STATES_TABLE,
  title: '学时要求的完成状态',
  population: 'learners',
  dims: [STATE, RULE],
  measures: [
    stateCount,
    {
      ...{ name: 'known', label: '适用人数', unit: '人', formula: people.formula },
      expression: count(['duty_rule'], ['duty_rule', 'duty_state']),
    },
    {
      ...{ name: 'share', label: '占比', unit: '%', caveat: CAVEAT },
      formula: `处于该状态的人数 ÷ 适用该项要求的在职人数（${ARTICLE}）`,
      expression: { op: 'ratio', numerator: 'n', denominator: 'known' },
    },
  ],
  personal: false,
};

const shortByState: TableDefinition = {
  id: SHORT_BY_STATE,
  title: '各状态尚差学时',
  population: 'learners',
  dims: [STATE, RULE],
  measures: [
    stateCount,
    {
      ...{ name: 'short', label: '尚差学时', unit: '学时', caveat: CAVEAT },
      formula: `要求的学时减计入学时，不足0的按0，各人相加；${CREDITED}（${ARTICLE}）`,
      expression: { op: 'sum', field: 'duty_short', over: ['duty_rule', 'duty_state'] },
    },
  ],
  personal: false,
  internal: true,
};

const shortHours: TableDefinition = {
  id: SHORT_HOURS,
  title: '每人尚差学时',
  population: 'learners',
  scopes: ['全部', '层级'],
  dims: [RULE, STATE, { name: 'short', dimension: 'duty_short' }],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: '适用该项要求、处于该状态、尚差这么多学时的人数' },
      expression: count(['duty_rule', 'duty_state', 'duty_short']),
    },
  ],
  personal: false,
  internal: true,
};

const monthsLeft: TableDefinition = {
  id: MONTHS_LEFT,
  title: '离期限的月数',
  population: 'learners',
  scopes: ['全部'],
  dims: [RULE, { name: 'months', dimension: 'months_left' }],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: '适用该项要求、离期限还有这么多月的人数' },
      expression: count(['duty_rule', 'months_left']),
    },
  ],
  personal: false,
  internal: true,
};

const recordsFrom: TableDefinition = {
  id: RECORDS_FROM,
  title: '最早的培训记录',
  population: 'learners',
  scopes: ['全部'],
  dims: [{ name: 'from', dimension: 'records_from' }],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: '在职人数，各人的最早一天相同' },
      expression: count(['records_from']),
    },
  ],
  personal: false,
  internal: true,
};

export const tables: readonly TableDefinition[] = [
  ...[duty, states, shortByState, shortHours, monthsLeft, recordsFrom],
];
