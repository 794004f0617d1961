import { OUTCOME_KINDS } from '#core/codes.ts';
import type { DatasetKind, FieldDefinition } from './kind.ts';
import { understoodBy } from './looks-like.ts';
import { NAME_FIELD, PERSON_ID_FIELD, UNIT_FIELD } from './person-fields.ts';
import { outcomeKindInWords, yearInWords } from './sheet-words/kinds.ts';
import { outcomeKind } from './values/closed-words.ts';
import { date } from './values/date.ts';
import { gradeOrWords } from './values/grade.ts';
import { year } from './values/year.ts';
import { WIDE_YEARS } from './wide/years.ts';
import { wordList } from './word-list.ts';

const fields: readonly FieldDefinition[] = [
  PERSON_ID_FIELD,
  {
    name: 'year',
    label: '年度',
    synonyms: wordList('年份 考核年度 所属年度 考核年份 年 A1521'),
    storage: 'number',
    normalise: year,
    looksLike: understoodBy(year),
  },
  NAME_FIELD,
  UNIT_FIELD,
  {
    name: 'kind',
    label: '结果类型',
    synonyms: wordList(`
      考核类型 考核类别 结果类别 任用类型 任用情况类型 变动类型 变动类别 任免类型 结果运用类型 运用类型 挂钩事项
      类型 类别
    `),
    storage: 'category',
    normalise: outcomeKind,
    looksLike: understoodBy(outcomeKind),
    order: OUTCOME_KINDS,
    choices: OUTCOME_KINDS,
  },
  {
    name: 'value',
    label: '结果',
    synonyms: wordList(`
      考核结果 年度考核结果 考核等次 年度考核等次 年度考核 平时考核结果 平时考核等次 考核结论 等次 结论 结果内容
      任用结果 运用结果 新任职务 提拔后职务 晋升后职级 新单位职务 A1517
    `),
    storage: 'category',
    normalise: gradeOrWords,
  },
  {
    name: 'date',
    label: '日期',
    synonyms: wordList(
      '时间 考核时间 任职时间 任免时间 任用时间 批准时间 批准日期 结果日期 晋升时间 提拔时间',
    ),
    storage: 'date',
    normalise: date,
    looksLike: understoodBy(date),
  },
];

export const outcomes: DatasetKind = {
  id: 'outcomes',
  isCollected: false,
  label: '考核任用结果',
  shortLabel: '结果',
  question: '考核、评优、提拔用没用上晾晒结果',
  fields,
  required: ['name'],
  telling: ['kind', 'value', 'year'],
  needed: 1,
  oneOf: [['value', 'kind']],
  vague: wordList('年度 年份 年 类型 类别 等次 结果 结论 时间 日期 任职时间 考核时间 批准时间'),
  against: wordList(`
    性别 出生年月 民族 籍贯 学历 全日制学历 政治面貌 入党时间 参加工作时间 职务层次 学时 培训班次 培训班 培训时间
    得分 总分 满分 票数 得票 评议人 评议对象 荣誉名称 表彰名称 准考证号 课程 班次
  `),
  sheetwide: [
    { field: 'year', find: yearInWords, asked: true },
    { field: 'kind', find: outcomeKindInWords, asked: true },
  ],
  wide: WIDE_YEARS,
  person: { id: 'person_id', name: 'name', unit: 'unit' },
  examples: [
    {
      year: '2025',
      name: '林晓舟',
      unit: '平陵县委组织部',
      kind: '年度考核',
      value: '优秀',
      date: '2026.01',
    },
    {
      year: '2026',
      name: '周予安',
      unit: '市委组织部',
      kind: '职级晋升',
      value: '三级主任科员',
      date: '2026.06',
    },
  ],
};
