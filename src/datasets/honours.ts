import { HONOUR_LEVELS } from '#core/codes.ts';
import type { DatasetKind, FieldDefinition } from './kind.ts';
import { understoodBy } from './looks-like.ts';
import { yearAsDate } from './sheet-words/periods.ts';
import { honourLevel } from './values/closed-words.ts';
import { date } from './values/date.ts';
import { freeText, words } from './values/words.ts';
import { wordList } from './word-list.ts';

const fields: readonly FieldDefinition[] = [
  {
    name: 'date',
    label: '日期',
    synonyms: wordList(`
      表彰日期 表彰时间 获奖日期 获奖时间 颁发日期 颁发时间 授予时间 授予日期 表扬时间 荣誉时间 命名时间 发文时间
      时间 年度 年份 A1407
    `),
    storage: 'date',
    normalise: date,
    looksLike: understoodBy(date),
  },
  {
    name: 'object',
    label: '对象',
    synonyms: wordList(`
      获奖单位 获奖对象 获奖个人 获奖人 表彰对象 受表彰单位 受表彰对象 荣誉获得者 获得者 受奖单位 获奖者
      先进集体 单位 姓名 科室 集体或个人 单位（个人） 单位或个人 获奖单位（个人） 县（市、区） 县市区
    `),
    storage: 'category',
    normalise: words,
    isUnit: true,
  },
  {
    name: 'title',
    label: '荣誉名称',
    synonyms: wordList(`
      名称 表彰名称 获奖名称 奖项名称 奖项 荣誉称号 荣誉 称号 表彰项目 获奖项目 成果名称 荣誉成果 奖励名称
      表扬事项 表彰内容 获得荣誉 所获荣誉 A1404A
    `),
    storage: 'text',
    normalise: freeText,
  },
  {
    name: 'level',
    label: '级别',
    synonyms: wordList('荣誉级别 表彰级别 奖项级别 获奖级别 荣誉层级 表彰层级 奖励级别 层级 等级'),
    storage: 'category',
    normalise: honourLevel,
    looksLike: understoodBy(honourLevel),
    order: HONOUR_LEVELS,
    choices: HONOUR_LEVELS,
  },
  {
    name: 'issuer',
    label: '颁发单位',
    synonyms: wordList(`
      授予单位 表彰单位 颁奖单位 发证单位 授奖单位 表彰机关 授予机关 发文单位 评选单位 批准机关 颁发机关 命名单位
      A1411A
    `),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'position',
    label: '位次',
    synonyms: wordList('名次 获奖等次 奖次 排名 奖项等次 获奖名次 等次'),
    storage: 'category',
    normalise: words,
  },
];

export const honours: DatasetKind = {
  id: 'honours',
  isCollected: false,
  label: '荣誉表彰',
  shortLabel: '荣誉',
  question: '得了哪些荣誉、什么级别',
  fields,
  required: ['object', 'title'],
  telling: ['title', 'level', 'issuer', 'object'],
  needed: 1,
  vague: wordList(`
    名称 级别 层级 等级 对象 单位 姓名 科室 县（市、区） 县市区 名次 排名 等次 称号 时间 日期 年度 年份 表彰单位
  `),
  against: wordList(`
    性别 出生年月 民族 籍贯 学历 政治面貌 学时 培训班次 评议人 票数 得票 得分 满分 准考证号 结果类型 应到 实到
  `),
  sheetwide: [{ field: 'date', find: yearAsDate, asked: false }],
  examples: [
    {
      date: '2026-06-26',
      object: '研究室',
      title: '全市先进基层党组织',
      level: '市级',
      issuer: '市委',
    },
    {
      date: '2026-09-11',
      object: '平陵县委组织部',
      title: '全省组工信息工作先进单位',
      level: '省级',
      issuer: '省委组织部',
      position: '第2位',
    },
  ],
};
