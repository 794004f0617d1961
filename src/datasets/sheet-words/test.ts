import type { SheetWords } from '../kind.ts';
import { toHalfWidth } from '../values/clean.ts';
import { yearAsDate } from './periods.ts';
import { sourcesOf } from './sources.ts';

/** Words round a table that say that it is of a test. */
export const ABOUT_A_TEST =
  /应知应会|(?:测试|测验|考试)(?:成绩|得分|结果|情况|登记|名单|人员)|(?:知识|业务|理论|闭卷|开卷)(?:测试|测验|考试)|(?:测试|测验)(?:表|册)?$/;
/** Examinations for posts are another matter. */
export const ABOUT_RECRUITING = /招[考录聘]|录用|遴选|选调|笔试|面试|体能|心理|报考/;

const TEST = /应知应会|测试|测验|考试/;
const NO_NAME =
  /(?:人员)?(?:成绩|得分|结果|情况)(?:登记|统计|汇总|公示|一览)?(?:表|册|单|名单)?$|(?:人员)?名[单册]$|登记[表册]$/;
const DAY = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}[日号]|(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}(?!\d)/g;

/** 2026年第一次应知应会测试成绩表 → 2026年第一次应知应会测试; null when nothing names a test. */
export function testInWords(words: SheetWords): string | null {
  const source = sourcesOf(words).find((text) => TEST.test(text));
  if (source === undefined) return null;
  const name = source.replace(/\(.*?\)$/, '').replace(NO_NAME, '');
  return TEST.test(name) ? name : source;
}

/** The one day that the words name, else their month or year. */
export function testDateInWords(words: SheetWords): string | null {
  const days = new Set(sourcesOf(words).flatMap((text) => [...text.matchAll(DAY)].map(([day]) => day)));
  const [day] = days;
  return day !== undefined && days.size === 1 ? day : yearAsDate(words);
}

const MARK = /满分(?:为|是)?:?(\d+(?:\.\d+)?)|\((\d+(?:\.\d+)?)分制?\)|(\d+)分制/;

/** 成绩（满分120分）, or 满分120分 in a line above: null where none is named. */
export function fullMarkInWords(words: SheetWords, headings: ReadonlyMap<string, string>): string | null {
  const heading = toHalfWidth(headings.get('score') ?? '').replace(/ /g, '');
  for (const text of [heading, ...sourcesOf(words)]) {
    const mark = MARK.exec(text)?.slice(1).find(Boolean);
    if (mark !== undefined) return mark;
  }
  return null;
}

/** Whether the words round a table tell of a test, and not of one for a post. */
export const tellsOfTest = (words: string): boolean =>
  ABOUT_A_TEST.test(words) && !ABOUT_RECRUITING.test(words);
