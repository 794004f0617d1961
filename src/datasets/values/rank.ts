import { RANKS } from '#core/codes.ts';
import { toCompact } from './clean.ts';
import { closedList } from './outcome.ts';
import { withoutBrackets } from './split-parts.ts';

const N = '[一二三四五六七八九十]';

/** Ladders beside the general one, kept as found (公务员法 art. 19 other categories, 职员, 非领导职务 before 2019). */
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
  '(副)?巡视员|(副)?调研员|(副)?主任科员|科员|办事员',
  '试用期(人员|公务员)?|未定职级',
].map((pattern) => new RegExp(`^(${pattern})$`));

/** 一调 and 四主, as people say. */
const SHORT: Readonly<Record<string, string>> = { 巡: '巡视员', 调: '调研员', 主: '主任科员', 科: '科员' };

export const rank = closedList('职级', RANKS, (text) => {
  const words = withoutBrackets(toCompact(text))
    .replace(
      /^([1-9]|10)级?(?=[^\d])/,
      (_, digit: string) => `${'零一二三四五六七八九十'.charAt(Number(digit))}级`,
    )
    .replace(/^([一二三四])等/, '$1级')
    .replace(/(职级|公务员)$/, '');
  const short = /^([一二三四])级?([巡调主科])$/.exec(words);
  const full = short ? `${short[1]}级${SHORT[short[2] ?? '']}` : words;
  if ((RANKS as readonly string[]).includes(full)) return full;
  return OTHER_LADDERS.some((pattern) => pattern.test(full)) ? full : null;
});
