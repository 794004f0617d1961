import { COMPOSITE_DIMENSION } from '#core/codes.ts';
import { parsePeriod } from '#core/period.ts';
import type { WideEvidence, WideShape } from '../kind.ts';
import { toCompact } from '../values/clean.ts';
import { lookLikeMarks, numbersOf } from './numeric.ts';

/** Columns beside the scores that are worked out from them. */
const NO_SCORE =
  /名次|排名|位次|排序|序号|编号|较上|环比|同比|升降|变化|差距|差值|^满分|满分$|权重|备注|标准差|平均|最高|最低/;
/** Columns that are something else unless marks are written over them. */
const OTHER =
  /占比|比例|百分比|率$|增幅|增速|目标|任务|电话|邮编|年龄|年限|金额|资金|经费|万元|工资|日期|时间|年度$|年份$|编制|职数/;
/** Counts: a sheet with them is a statistic unless marks are written beside. */
const COUNT =
  /人数|人次|总数|数量|个数|次数|票数|户数|件数|篇数|人员数|^[男女]$|岁|合计|小计|总计|学历|以上$|以下$/;
const MARK_WORD = /(得分|评分|积分|分数|总分|综合分|总成绩|分值)$|^(得分|分数)$/;
const COMPOSITE =
  /^(综合|总分|总得分|综合得分|综合分|综合评分|综合成绩|总成绩|得分合计|合计得分|最终得分|得分|分数|评分|考核得分|总评分|综合总分|合计分|总计得分)$/;
const GENERIC =
  /^(得分|分数|评分|分值|得分情况|各项得分|指标得分|考核得分|考核指标|指标|项目|考核内容|评价指标|晾晒得分)$/;
const WORDS = /得分|晾晒|评分|积分|考核成绩|考核排名|擂台|比武|打分|计分/;

const LEAST_OF_MARKED = 0.3;
const SOME_YEAR = 2000;

/** 项目建设, 项目建设（20分）, 9月, 2026年9月, 9月/项目建设, 综合得分. */
function read(heading: string, samples: readonly string[]): Readonly<Record<string, string>> | null {
  const rows = toCompact(heading)
    .split('/')
    .filter((row) => row !== '' && !/^\d+$/.test(row));
  if (rows.length === 0) return null;
  const plain = rows.map(withoutMark);
  const mark = rows.map(markOf).find((found) => found !== null);
  // What has its full mark in the heading is a score though few of its cells can be read.
  if (numbersOf(samples, mark === undefined ? undefined : LEAST_OF_MARKED) === null) return null;
  const isMarked = mark !== undefined || plain.some((row) => MARK_WORD.test(row));
  if (plain.some((row) => NO_SCORE.test(row))) return null;
  if (!isMarked && plain.some((row) => OTHER.test(row) || COUNT.test(row))) return null;
  const says: Record<string, string> = {};
  if (mark) says['full_mark'] = mark;
  const periods = plain.map((row) => periodOf(row));
  const period = periods.find((found) => found !== null);
  if (period) says['period'] = period;
  const names = plain.filter((row, i) => periods[i] === null && !(GENERIC.test(row) && plain.length > 1));
  const name = names.join('/');
  if (name !== '') says['dimension'] = toDimension(name);
  else if (!period) says['dimension'] = COMPOSITE_DIMENSION;
  return says;
}

function toDimension(name: string): string {
  if (COMPOSITE.test(name)) return COMPOSITE_DIMENSION;
  return name.replace(/(.)(得分|评分|分数)$/, '$1');
}

/** What 项目建设（20分） and 项目建设（满分20） say of the full mark. */
function markOf(row: string): string | null {
  return (
    /\((?:满分:?|共|计)?(\d+(?:\.\d+)?)分\)|\(满分:?(\d+(?:\.\d+)?)\)/.exec(row)?.slice(1).find(Boolean) ??
    null
  );
}

function withoutMark(row: string): string {
  return row.replace(/\([^)]*(\d|分|%)[^)]*\)?/g, '');
}

/** 9月 or 2026年9月得分. A bare number is none. */
function periodOf(row: string): string | null {
  const text = row.replace(/(得分|评分|分数|综合得分|成绩|晾晒|考核)+$/, '');
  return /^\d{1,4}$/.test(text) || parsePeriod(text, SOME_YEAR) === null ? null : text;
}

function isWide({ columns, others, fields, words }: WideEvidence): boolean {
  if (fields.has('dimension') && !columns.some(({ says }) => 'period' in says)) return false;
  const rows = columns.map(({ heading }) => toCompact(heading));
  const areMarked =
    columns.some(({ says }) => 'full_mark' in says) || rows.some((row) => MARK_WORD.test(withoutMark(row)));
  const haveCounts = others.some((heading) => COUNT.test(toCompact(heading)));
  if (haveCounts && !areMarked) return false;
  if (areMarked) return true;
  const numbers = columns.flatMap(({ samples }) => numbersOf(samples) ?? []);
  if (WORDS.test(words)) return true;
  const periods = new Set(columns.flatMap(({ says }) => says['period'] ?? []));
  return columns.length > 1 && (periods.size > 1 || fields.has('period')) && lookLikeMarks(numbers);
}

export const WIDE_SCORES: WideShape = {
  value: 'score',
  said: ['period', 'dimension', 'full_mark'],
  read,
  isWide,
};
