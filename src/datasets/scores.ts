import { OBJECT_TYPES } from '#core/codes.ts';
import type { DatasetKind, FieldDefinition } from './kind.ts';
import { understoodBy } from './looks-like.ts';
import { groupInWords, objectTypeInWords } from './sheet-words/object.ts';
import { findPeriod } from './sheet-words/periods.ts';
import { objectType } from './values/closed-words.ts';
import { period } from './values/period.ts';
import { fullMark, score } from './values/score.ts';
import { words } from './values/words.ts';
import { WIDE_SCORES } from './wide/scores.ts';
import { wordList } from './word-list.ts';

const fields: readonly FieldDefinition[] = [
  {
    name: 'period',
    label: '期间',
    synonyms: wordList(`
      期次 期数 周期 考核周期 考核期间 统计期间 晾晒期次 评比周期 考核时间 得分期间 时期 月份 季度 年月 月度
      年度 年份 周次
    `),
    storage: 'category',
    normalise: period,
  },
  {
    name: 'group',
    label: '组别',
    synonyms: wordList('分组 类组 小组 考核组别 考核分组 组 系列 类别'),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'object',
    label: '对象',
    synonyms: wordList(`
      考核对象 被考核对象 被考核单位 晾晒对象 参评对象 评比对象 得分对象 被考核科室 参评单位 考核单位
      姓名 科室 股室 处室 科室名称 县（市、区） 县市区 县区 区县 乡镇 乡镇（街道） 单位 单位名称 部门 部门名称
      地区
    `),
    storage: 'category',
    normalise: words,
    isUnit: true,
  },
  {
    name: 'unit',
    label: '所在单位',
    synonyms: wordList('单位 单位名称 工作单位 部门 部门名称 所属单位'),
    storage: 'category',
    normalise: words,
    isUnit: true,
  },
  {
    name: 'office',
    label: '所在科室',
    synonyms: wordList('所属科室 任职科室 工作科室 所在股室 所在处室 所属处室 内设机构 所在内设机构'),
    spare: wordList('科室 股室 处室 科室名称'),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'object_type',
    label: '对象类型',
    synonyms: wordList('对象类别 考核对象类型 考核对象类别 类型 参评类型'),
    storage: 'category',
    normalise: objectType,
    looksLike: understoodBy(objectType),
    order: OBJECT_TYPES,
    choices: OBJECT_TYPES,
  },
  {
    name: 'dimension',
    label: '指标',
    synonyms: wordList(`
      维度 考核指标 评价指标 晾晒指标 指标名称 考核项目 得分项 晾晒项目 项目 考核内容 加分项 评分项目 平台
      指标类别
    `),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'score',
    label: '得分',
    synonyms: wordList(`
      分数 评分 考核得分 积分 分值 综合得分 总分 总得分 最终得分 考核分 晾晒得分 本期得分 实得分 综合分
      得分（分） 考核分数 加分
    `),
    storage: 'number',
    normalise: score,
    looksLike: understoodBy(score),
  },
  {
    name: 'full_mark',
    label: '满分',
    synonyms: wordList('满分值 标准分 标准分值 满分（分） 总分值 权重分'),
    storage: 'number',
    normalise: fullMark,
    looksLike: understoodBy(fullMark),
  },
];

export const scores: DatasetKind = {
  id: 'scores',
  label: '晾晒/考核得分',
  shortLabel: '得分',
  question: '谁排在前面、名次怎么变',
  isOwedByRank: true,
  fields,
  required: ['object'],
  telling: ['score', 'dimension', 'full_mark', 'period', 'group'],
  needed: 1,
  oneOf: [['score']],
  vague: wordList('年度 年份 月份 季度 时间 类别 类型 平台 项目 组 加分'),
  against: wordList(`
    性别 出生年月 民族 籍贯 学历 学位 政治面貌 参加工作时间 票数 得票 评议人 评议人类别 评议对象 被评议人
    投票人 测评票 轮次 荣誉名称 表彰名称 获奖名称 表彰级别 培训班 培训班次 班次 学时 培训时间 准考证号
    笔试成绩 面试成绩 职位代码 招考单位 核定编制 实有人数 领导职数 结果类型 应到 实到 时限 办结日期
    交办日期 牵头科室 责任领导 完成情况 党员数 测试名称 考试名称 测试日期 考试日期 测试时间 考试时间 测试成绩
    考试成绩 应考 实考 是否参考 是否缺考
  `),
  keys: [['object', 'object_type', 'group', 'unit', 'period', 'dimension']],
  bounds: [
    {
      field: 'score',
      least: 0,
      most: 'full_mark',
      otherwise: 100,
      message: '得分高于满分，未计入，请核对得分或满分',
    },
  ],
  sheetwide: [
    { field: 'period', find: findPeriod, asked: true },
    { field: 'object_type', find: objectTypeInWords, asked: true },
    { field: 'group', find: groupInWords, asked: false },
    // A sheet with one score and no word on what it is for gives the score as a whole.
    { field: 'dimension', find: () => '综合', asked: false },
  ],
  wide: WIDE_SCORES,
  person: { name: 'object', unit: 'unit', when: { field: 'object_type', is: '个人' } },
  examples: [
    {
      period: '2026年三季度',
      group: '县（市、区）',
      object: '平陵县',
      object_type: '单位',
      dimension: '党建质量',
      score: '92.5',
      full_mark: '100',
    },
    {
      period: '2026年三季度',
      group: '机关科室',
      object: '研究室',
      object_type: '科室',
      dimension: '信息调研',
      score: '18',
      full_mark: '20',
    },
  ],
};
