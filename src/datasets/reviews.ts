import { OBJECT_TYPES, REVIEW_DIRECTIONS, REVIEW_KINDS } from '#core/codes.ts';
import type { DatasetKind, FieldDefinition } from './kind.ts';
import { understoodBy } from './looks-like.ts';
import { reviewKindInWords } from './sheet-words/kinds.ts';
import { objectTypeInWords } from './sheet-words/object.ts';
import { findPeriod } from './sheet-words/periods.ts';
import { issuedInWords, returnedInWords } from './sheet-words/ballots.ts';
import { amountWithin } from './values/amount.ts';
import { objectType, reviewDirection, reviewKind } from './values/closed-words.ts';
import { date } from './values/date.ts';
import { GRADES, grade } from './values/grade.ts';
import { period } from './values/period.ts';
import { score } from './values/score.ts';
import { isVoterName } from './values/voter-name.ts';
import { words } from './values/words.ts';
import { WIDE_VOTES } from './wide/votes.ts';
import { wordList } from './word-list.ts';

const votes = amountWithin('票数', 0, 100_000);

const fields: readonly FieldDefinition[] = [
  {
    name: 'round',
    label: '轮次',
    synonyms: wordList('评议轮次 测评轮次 评议期次 期次 期数 批次 期间 评议期间 评议周期'),
    storage: 'category',
    normalise: period,
  },
  {
    name: 'date',
    label: '日期',
    synonyms: wordList('评议日期 测评日期 评议时间 测评时间 投票时间 互评日期 时间'),
    storage: 'date',
    normalise: date,
    looksLike: understoodBy(date),
  },
  {
    name: 'review_kind',
    label: '评议类型',
    synonyms: wordList('评议类别 评议方式 测评类型 测评类别 评议名称 评议形式 互评类型 类型 类别'),
    storage: 'category',
    normalise: reviewKind,
    order: REVIEW_KINDS,
    choices: REVIEW_KINDS,
  },
  {
    name: 'voter_group',
    label: '评议人类别',
    synonyms: wordList(`
      评委类别 投票人类别 评议主体 评议人身份 测评人类别 票种 票别 票类 评议主体类别 参评人类别 评价主体 测评主体
    `),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'voter',
    label: '评议人',
    synonyms: wordList(
      '评议人代号 投票人 评委 测评人 评分人 打分人 评价人 评议科室 评价科室 评议方 票号 选票号',
    ),
    storage: 'category',
    normalise: words,
    sensitive: true,
    coded: { letter: 'V', beside: 'object', isName: isVoterName },
  },
  {
    name: 'object',
    label: '评议对象',
    synonyms: wordList(`
      被评议对象 被评对象 被评议人 被评人 被测评人 测评对象 被评科室 被评单位 被评价科室 被评价对象 被评议科室
      述职人 参评对象 对象 被评价人 被测评对象 姓名 科室 单位
    `),
    storage: 'category',
    normalise: words,
    isUnit: true,
  },
  {
    name: 'object_type',
    label: '对象类型',
    synonyms: wordList('对象类别 评议对象类型 评议对象类别'),
    storage: 'category',
    normalise: objectType,
    looksLike: understoodBy(objectType),
    order: OBJECT_TYPES,
    choices: OBJECT_TYPES,
  },
  {
    name: 'direction',
    label: '评议方向',
    synonyms: wordList('互评方向 评价方向 方向 互评关系'),
    storage: 'category',
    normalise: reviewDirection,
    looksLike: understoodBy(reviewDirection),
    order: REVIEW_DIRECTIONS,
    choices: REVIEW_DIRECTIONS,
  },
  {
    name: 'item',
    label: '评议指标',
    synonyms: wordList('评议内容 评议项目 测评指标 测评项目 测评内容 评价指标 评价内容 指标 项目 评议事项'),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'score',
    label: '得分',
    synonyms: wordList('分值 分数 评分 打分 评议得分 测评得分 评议分 测评分 评价得分 互评得分'),
    storage: 'number',
    normalise: score,
    looksLike: understoodBy(score),
  },
  {
    name: 'grade',
    label: '等次',
    synonyms: wordList('评议等次 测评等次 评价等次 评议结果 测评结果 评价 评议意见 评议票 选项'),
    storage: 'category',
    normalise: grade,
    looksLike: understoodBy(grade),
    order: GRADES,
    choices: ['好', '较好', '一般', '较差'],
  },
  {
    name: 'votes',
    label: '票数',
    synonyms: wordList('得票 得票数 票数（张） 人次'),
    storage: 'number',
    normalise: votes,
    looksLike: understoodBy(votes),
  },
  {
    name: 'issued',
    label: '发出票数',
    synonyms: wordList(`
      发出票 发票数 发放票数 发放票 发出选票 发出选票数 发出测评票 发出测评票数 发出评议票 发出评议票数 发放测评票
      发放测评票数 发放评议票数 发出张数 发放张数 应收票数 应收票 应收 应投票数 应评票数 发出表数 发放表数 发出份数
      发放份数
    `),
    storage: 'number',
    normalise: votes,
  },
  {
    name: 'returned',
    label: '收回票数',
    synonyms: wordList(`
      收回票 回收票数 回收票 收回选票 收回选票数 收回测评票 收回测评票数 收回评议票 收回评议票数 回收测评票数 回收评议票数
      收回张数 回收张数 实收票数 实收票 实收 收回表数 回收表数 收回份数 回收份数
    `),
    storage: 'number',
    normalise: votes,
  },
];

export const reviews: DatasetKind = {
  id: 'reviews',
  isCollected: false,
  isOwedByRank: true,
  label: '评议打分',
  shortLabel: '评议',
  question: '大家怎么评、双方互评差多少',
  fields,
  required: ['object'],
  telling: [
    ...['voter', 'voter_group', 'review_kind', 'direction', 'item', 'round', 'grade', 'votes', 'object'],
    ...['issued', 'returned'],
  ],
  needed: 2,
  oneOf: [['score', 'grade', 'votes', 'issued']],
  vague: wordList(`
    对象 姓名 科室 单位 类型 类别 时间 日期 期次 期数 期间 批次 指标 项目 等次 分值 分数 评分 方向 评价 选项
    人次 参评对象 评价指标
  `),
  against: wordList(`
    性别 出生年月 民族 籍贯 学历 学位 政治面貌 参加工作时间 学时 培训班次 荣誉名称 表彰名称 准考证号
    结果类型 核定编制 满分 总人数
  `),
  // Anonymous ballots are alike: nothing tells a second one from a copy of the first.
  identicalRows: 'keep',
  bounds: [
    { field: 'score', least: 0, most: 'full_mark', otherwise: 100, message: '评分高于100，未计入，请核对' },
  ],
  sheetwide: [
    { field: 'round', find: findPeriod, asked: true },
    { field: 'review_kind', find: reviewKindInWords, asked: true },
    { field: 'object_type', find: objectTypeInWords, asked: false },
    { field: 'issued', find: issuedInWords, asked: false },
    { field: 'returned', find: returnedInWords, asked: false },
  ],
  wide: WIDE_VOTES,
  person: { name: 'object', when: { field: 'object_type', is: '个人' } },
  examples: [
    {
      round: '2026年9月',
      date: '2026-09-25',
      review_kind: '百人评议',
      voter_group: '部领导',
      voter: 'A01',
      object: '研究室',
      item: '工作作风',
      grade: '好',
    },
    {
      round: '2026年三季度',
      date: '2026-09-28',
      review_kind: '双向互评',
      voter_group: '科室',
      voter: '办公室',
      object: '研究室',
      direction: '牵头评配合',
      item: '协作配合',
      score: '92',
    },
  ],
};
