import { RANKS } from '#core/codes.ts';
import { toMonthIndex } from '#core/month.ts';
import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { closedList, withIssue } from './outcome.ts';
import { splitParts, withoutBrackets } from './split-parts.ts';

const N = '[一二三四五六七八九十]';

/** Ladders beside the general one, kept as found (公务员法 art. 19 other categories, 职员). */
const OTHER_LADDERS = [
  `${N}级(警务专员|高级警长|警长|警员)`,
  `(警务技术)?${N}级(总监|主任|主管)`,
  `${N}级(高级主管|主管)`,
  '(专业技术员|技术员)',
  '督办',
  `${N}级(高级主办|主办|行政执法员)`,
  `(首席|${N}级)(大法官|大检察官)`,
  `${N}级(高级法官|法官|高级检察官|检察官)(助理)?`,
  `${N}级(职员|执行员|书记员)`,
  '试用期(人员|公务员)?|未定职级',
].map((pattern) => new RegExp(`^(${pattern})$`));

/** 一调 and 四主, as people say. */
const SHORT: Readonly<Record<string, string>> = { 巡: '巡视员', 调: '调研员', 主: '主任科员', 科: '科员' };

/** 非领导职务 before ranks began on 2019-06-01, and what each was turned into then; neither is taken for the other. */
const BEFORE_RANKS: Readonly<Record<string, string>> = {
  巡视员: '一级巡视员',
  副巡视员: '二级巡视员',
  调研员: '二级调研员',
  副调研员: '四级调研员',
  主任科员: '二级主任科员',
  副主任科员: '四级主任科员',
  科员: '一级科员',
  办事员: '二级科员',
};
const RANKS_BEGAN = toMonthIndex(2019, 6);

/** A rank; of another ladder, and of the time before ranks, as found. */
export const rank: NormaliseValue = (text, context) => {
  const words = unified(text);
  const now = BEFORE_RANKS[words];
  if (now === undefined) return listed(text, context);
  if (context.asOf === null || context.asOf < RANKS_BEGAN) return { value: words, spelled: words };
  const message = `“${words}”是2019年6月职级制度实施前的非领导职务，当时一般套改为${now}，请填现职级`;
  return withIssue('value.unknown', 'warning', message);
};

/** Of a cell for 职务 and 职级 together (副科长、四级主任科员): quiet where no rank is written. */
export const rankBesidePost: NormaliseValue = (text, context) => {
  const found = splitParts(text).find((part) => findRank(part) !== null);
  return found === undefined ? { value: null } : listed(found, context);
};

function unified(text: string): string {
  return withoutBrackets(toCompact(text))
    .replace(
      /^([1-9]|10)级?(?=[^\d])/,
      (_, digit: string) => `${'零一二三四五六七八九十'.charAt(Number(digit))}级`,
    )
    .replace(/^([一二三四])等/, '$1级')
    .replace(/(职级|公务员)$/, '');
}

export function findRank(text: string): string | null {
  const words = unified(text);
  const short = /^([一二三四])级?([巡调主科])$/.exec(words);
  const full = short ? `${short[1]}级${SHORT[short[2] ?? '']}` : words;
  if ((RANKS as readonly string[]).includes(full)) return full;
  return OTHER_LADDERS.some((pattern) => pattern.test(full)) ? full : null;
}

const listed = closedList('职级', RANKS, findRank);
