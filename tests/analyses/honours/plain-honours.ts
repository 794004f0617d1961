import type { Answers } from '#analyses/analysis.ts';
import { honours } from '#analyses/honours/index.ts';
import { answersOn, type PlainRecord, type RecordAsk } from '../plain-records.ts';

/** Nine honours of three years: one of a person, one without a date, one without a level, two alike. */
export const NINE: readonly PlainRecord[] = [
  { date: 20240318, object: '东岭区委组织部', title: '先进集体', level: '省级', position: '第2位' },
  { date: 20250700, object: '人才科', title: '创新项目', level: '省级', position: '第3位' },
  { date: 20251105, object: '人才科', title: '优秀团队', level: '市级' },
  { date: 20260115, object: '考核办', title: '先进单位', level: '省级', position: '第4位' },
  { date: 20260320, object: '云台市委组织部', title: '典型案例', level: '国家级' },
  { date: 20260814, object: '云台市委组织部', title: '季度红旗', level: '市级', position: '第1位' },
  { date: 20260814, object: '云台市委组织部', title: '季度红旗', level: '市级', position: '第1位' },
  { date: 20260901, object: '林晓舟', title: '先进个人', level: null },
  { object: '研究室', title: '二等奖', level: '省级' },
];

export const honoursOn = (rows: readonly PlainRecord[], ask: RecordAsk = {}): Answers =>
  answersOn(honours, { honours: rows }, ask);
