import type { DatasetKind, FieldDefinition } from './kind.ts';
import { understoodBy } from './looks-like.ts';
import { NAME_FIELD, PERSON_ID_FIELD, UNIT_FIELD } from './person-fields.ts';
import { fullMarkInWords, tellsOfTest, testDateInWords, testInWords } from './sheet-words/test.ts';
import { date } from './values/date.ts';
import { fullMark } from './values/score.ts';
import { didSit, SAT_SAYS_COLUMN, SCORE_SAYS_COLUMN, testScore, toSit } from './values/sitting.ts';
import { words } from './values/words.ts';
import { wordList } from './word-list.ts';

const fields: readonly FieldDefinition[] = [
  PERSON_ID_FIELD,
  {
    ...NAME_FIELD,
    synonyms: [
      ...NAME_FIELD.synonyms,
      ...wordList('参考人员 参试人员 参测人员 应考人员 应试人员 考生 考生姓名'),
    ],
  },
  UNIT_FIELD,
  {
    name: 'date',
    label: '测试日期',
    synonyms: wordList('测试时间 考试日期 考试时间 测验时间 测验日期 考核测试时间 日期 时间'),
    storage: 'date',
    normalise: date,
    looksLike: understoodBy(date),
  },
  {
    name: 'test',
    label: '测试名称',
    synonyms: wordList(`
      测试 测试项目 测试科目 测试内容 测试批次 测验名称 考试名称 考试科目 考试项目 考试内容 考试批次
      应知应会测试名称 科目 场次
    `),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'level',
    label: '对象层次',
    synonyms: wordList(`
      测试对象 考试对象 参考对象 参试对象 参加对象 测试层次 考试层次 测试对象层次 人员层次 对象类别 人员类别 参考类别
    `),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'expected',
    label: '应考',
    synonyms: wordList('是否应考 应参考 应参加 应测 应参加测试 是否应参加 应参加考试'),
    storage: 'category',
    normalise: toSit,
    looksLike: understoodBy(toSit),
    choices: ['是', '否'],
  },
  {
    name: 'sat',
    label: '实考',
    synonyms: wordList(`
      是否实考 是否参考 实参考 实测 已参加 是否参加 是否参加测试 是否参加考试 参加情况 参考情况 参试情况
      到考情况 考试状态
    `),
    storage: 'category',
    normalise: didSit,
    also: { [SAT_SAYS_COLUMN]: 'category' },
    looksLike: understoodBy(didSit),
    choices: ['是', '否', '缺考'],
  },
  {
    name: 'score',
    label: '得分',
    synonyms: wordList(`
      成绩 分数 测试成绩 测试得分 测试分数 测验成绩 考试成绩 考试得分 考试分数 卷面成绩 卷面得分 卷面分 应知应会成绩
      应知应会得分 应知应会测试成绩 最终成绩 实得分 总分 得分（分）
    `),
    storage: 'number',
    normalise: testScore,
    also: { [SCORE_SAYS_COLUMN]: 'category' },
    looksLike: understoodBy(testScore),
  },
  {
    name: 'full_mark',
    label: '满分',
    synonyms: wordList('满分值 卷面满分 试卷满分 试卷总分 满分（分）'),
    storage: 'number',
    normalise: fullMark,
    looksLike: understoodBy(fullMark),
  },
  {
    name: 'result',
    label: '测试结果',
    synonyms: wordList('考试结果 是否合格 是否及格 合格情况 及格情况 成绩等次 成绩等级 结果 等次 等级'),
    storage: 'category',
    normalise: words,
    choices: ['合格', '不合格'],
  },
];

export const tests: DatasetKind = {
  id: 'tests',
  isCollected: false,
  label: '应知应会测试',
  shortLabel: '测试',
  question: '该考的考了没有、考得怎么样、谁缺考',
  fields,
  required: ['name'],
  telling: ['test', 'date', 'level', 'expected', 'sat', 'score', 'full_mark'],
  needed: 1,
  oneOf: [['score', 'sat']],
  vague: wordList(`
    日期 时间 科目 场次 测试 人员类别 对象类别 人员层次 参加对象 是否参加 参加情况 应参加 已参加 是否应参加 得分 得分（分） 分数
    成绩 总分 最终成绩 实得分 满分 满分值 满分（分） 结果 等次 等级
  `),
  told: tellsOfTest,
  against: wordList(`
    培训班 培训班次 培训班名称 培训名称 培训项目 培训内容 培训主题 培训时间 培训类别 培训形式 班次 班次名称 课程 课程名称
    学时 培训学时 主办单位 准考证号 职位代码 岗位代码 招考单位 招考职位 招录单位 报考职位 报考单位 报考岗位 笔试成绩
    面试成绩 总成绩 体检结果 资格复审 票数 得票 评议人 评议对象 被评议人 荣誉名称 表彰名称 应到 实到 考核指标 指标
    维度 组别 考核等次 考核结果 应考人数 实考人数 参考人数 及格率 合格率 平均分 核定编制
  `),
  identicalRows: 'load',
  bounds: [
    {
      field: 'score',
      least: 0,
      most: 'full_mark',
      otherwise: 100,
      message: '得分高于满分，未计入，请核对得分或满分',
    },
  ],
  clashes: [
    {
      ...{ code: 'value.unknown', field: 'sat', other: 'expected' },
      clashes: [{ own: ['是'], others: ['否'] }],
      message: '应考为“否”而实考为“是”，按不应考计，请核对',
    },
  ],
  sheetwide: [
    { field: 'test', find: testInWords, asked: true },
    { field: 'date', find: testDateInWords, asked: true },
    { field: 'full_mark', find: fullMarkInWords, asked: false },
  ],
  person: { id: 'person_id', name: 'name', unit: 'unit' },
  examples: [
    {
      name: '林晓舟',
      unit: '平陵县委组织部',
      date: '2026-03-20',
      test: '2026年第一次应知应会测试',
      level: '县处级',
      expected: '是',
      sat: '是',
      score: '92',
      full_mark: '100',
      result: '合格',
    },
    {
      name: '周予安',
      unit: '市委组织部',
      date: '2026-03-20',
      test: '2026年第一次应知应会测试',
      level: '县处级',
      expected: '是',
      sat: '缺考',
      full_mark: '100',
    },
  ],
};
