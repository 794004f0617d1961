import { ORGANISER_LEVELS } from '#core/codes.ts';
import type { DatasetKind, FieldDefinition } from './kind.ts';
import { matching, understoodBy } from './looks-like.ts';
import { NAME_FIELD, PERSON_ID_FIELD, UNIT_FIELD } from './person-fields.ts';
import { daysIn, rangesIn } from './shared-column-rules.ts';
import { yearAsDate } from './sheet-words/periods.ts';
import { days, daysBesideHours, hours, hoursBesideDays } from './values/amount.ts';
import { organiserLevel } from './values/closed-words.ts';
import { quietRangeEnd, rangeEnd, rangeStart } from './values/date-range.ts';
import { words } from './values/words.ts';
import { wordList } from './word-list.ts';

const fields: readonly FieldDefinition[] = [
  PERSON_ID_FIELD,
  NAME_FIELD,
  UNIT_FIELD,
  {
    name: 'course',
    label: '培训班次',
    synonyms: wordList(`
      班次 班次名称 培训班 培训班名称 培训名称 培训项目 培训项目名称 课程 课程名称 培训课程 培训内容
      培训主题 参训班次 班级名称 学习班次 A1131
    `),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'category',
    label: '培训类别',
    synonyms: wordList('培训类型 班次类别 班次类型 培训种类 课程类别 类别 类型 A1101'),
    storage: 'category',
    normalise: words,
    choices: wordList('政治理论 党性教育 专业化能力 初任培训 任职培训 网络培训'),
  },
  {
    name: 'form',
    label: '培训形式',
    synonyms: wordList('培训方式 学习形式 学习方式 形式 方式 脱产情况 A1104'),
    storage: 'category',
    normalise: words,
    choices: wordList('脱产 集中 网络 跟班 顶岗'),
  },
  {
    name: 'organiser',
    label: '主办单位',
    synonyms: wordList('培训主办单位 举办单位 组织单位 主办方 主办部门 主办 培训主办方 A1114'),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'organiser_level',
    label: '主办单位层级',
    synonyms: wordList('主办层级 主办单位级别 培训层级 培训级别 办班层级 班次层级 班次级别 主办级别'),
    storage: 'category',
    normalise: organiserLevel,
    order: ORGANISER_LEVELS,
    choices: ORGANISER_LEVELS,
  },
  {
    name: 'start',
    label: '开始时间',
    synonyms: wordList(`
      培训时间 培训起止时间 培训开始时间 培训日期 参训时间 培训开始日期 开班时间 起始时间 起止时间 开始日期
      起始日期 起止日期 学习时间 时间 日期 A1107
    `),
    storage: 'date',
    normalise: rangeStart,
    shared: rangeStart,
    looksLike: understoodBy(rangeStart),
  },
  {
    name: 'end',
    label: '结束时间',
    synonyms: wordList('培训结束时间 结束日期 终止时间 培训结束日期 结业时间 截止时间 A1111'),
    storage: 'date',
    normalise: rangeEnd,
    shared: quietRangeEnd,
    looksLike: understoodBy(rangeEnd),
  },
  {
    name: 'days',
    label: '天数',
    synonyms: wordList('培训天数 培训时长（天） 天数（天） 学习天数 脱产天数'),
    storage: 'number',
    normalise: days,
    shared: daysBesideHours,
    looksLike: matching(/^[\d.]+天?$/),
  },
  {
    name: 'hours',
    label: '学时',
    synonyms: wordList(`
      培训学时 学时数 学时（小时） 完成学时 取得学时 获得学时 认定学时 总学时 课时 培训课时 学习学时
      累计学时 A1108
    `),
    storage: 'number',
    normalise: hours,
    shared: hoursBesideDays,
    looksLike: understoodBy(hours),
  },
  {
    name: 'result',
    label: '考核结果',
    synonyms: wordList('培训结果 结业情况 考核成绩 培训成绩 结业成绩 学习结果 成绩 结果 考核情况 是否结业'),
    storage: 'category',
    normalise: words,
    choices: wordList('优秀 合格 不合格'),
  },
];

export const training: DatasetKind = {
  id: 'training',
  label: '培训记录',
  shortLabel: '培训',
  question: '谁培训过、学了什么、学时够不够',
  fields,
  required: ['name'],
  telling: ['course', 'hours', 'start', 'category', 'form', 'organiser', 'organiser_level', 'days'],
  needed: 1,
  oneOf: [['course', 'hours', 'start']],
  vague: wordList(`
    类别 类型 形式 方式 时间 日期 开始时间 结束时间 开始日期 结束日期 起始时间 起始日期 起止时间 起止日期
    终止时间 截止时间 天数 成绩 结果 主办 学习时间
  `),
  against: wordList(`
    得分 分数 总分 积分 名次 排名 票数 得票 准考证号 应考 实考 派出单位 接收单位 挂职单位 挂职职务
    请假类型 请假事由 评议人 评议对象 表彰名称 荣誉名称 应到人数 实到人数 应到 实到 参训人数 培训人数
    人数 期数 测试名称 考试名称 测试日期 考试日期 测试科目 考试科目
  `),
  identicalRows: 'load',
  checks: [
    {
      code: 'date.order',
      field: 'end',
      message: '结束时间早于开始时间，请核对',
      check: { how: 'days-after', start: 'start' },
    },
  ],
  shared: [
    { field: 'start', also: ['end'], holds: rangesIn },
    { field: 'hours', also: ['days'], holds: daysIn },
  ],
  sheetwide: [{ field: 'start', find: yearAsDate, asked: false }],
  person: { id: 'person_id', name: 'name', unit: 'unit' },
  examples: [
    {
      name: '林晓舟',
      unit: '平陵县委组织部',
      course: '组工干部业务培训班（第一期）',
      category: '专业化能力',
      form: '脱产',
      organiser: '市委组织部',
      organiser_level: '市级',
      start: '2026-03-02',
      end: '2026-03-06',
      days: '5',
      hours: '40',
      result: '合格',
    },
    {
      name: '周予安',
      unit: '市委组织部',
      course: '干部网络学院必修课',
      category: '网络培训',
      form: '网络',
      organiser: '市委组织部',
      organiser_level: '市级',
      start: '2026-04-01',
      end: '2026-06-30',
      hours: '30',
      result: '合格',
    },
  ],
};
