import { TITLE_GRADES } from '#core/codes.ts';
import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { splitParts } from './split-parts.ts';
import { words } from './words.ts';

export const TITLE_GRADE_COLUMN = 'title_grade';

type TitleGrade = (typeof TITLE_GRADES)[number];

/** Asked in this order: 副教授 before 教授, 助理研究员 before 研究员, 高级工程师 before 工程师. GB/T 8561. */
const PATTERNS: readonly (readonly [RegExp, TitleGrade])[] = [
  [/正高/, '正高级'],
  [/副高/, '副高级'],
  [/初级|助理(?!研究员)|助教|实习|员级|技术员|管理员|[二三]级教师|四级律师|(会计|经济|统计)员$/, '初级'],
  [/中级|助理研究员|(?<!高级)讲师|主治|主管(护|药|技|检验)师|三级律师|一级教师/, '中级'],
  [
    /副教授|副研究员|副主任(医|护|药|技|检验)师|副编审|副研究馆员|副译审|高级(教|讲|[^记编]{2})师|主任(编辑|记者|播音员)|二级律师/,
    '副高级',
  ],
  [/教授|研究员|主任(医|护|药|技|检验)师|编审|研究馆员|译审|高级(记者|编辑)|一级律师/, '正高级'],
  [/(工程|经济|会计|农艺|政工|统计|审计|畜牧|兽医)师|馆员|编辑|翻译|记者/, '中级'],
  [/医师|护师|药师|技师|检验师|护士|药士/, '初级'],
];
/** Skills of workers, not professional titles. */
const WORKERS = /^(高级)?技师$|^(高级|中级|初级|普通)工$/;

/** The title as found; its grade, the highest of several, in a column of its own where the words tell it. */
export const title: NormaliseValue = (text, context) => {
  const found = words(text, context);
  if (typeof found.value !== 'string') return found;
  return { ...found, also: { [TITLE_GRADE_COLUMN]: titleGrade(text) } };
};

export function titleGrade(text: string): TitleGrade | null {
  const grades = splitParts(text).map((part) => {
    const plain = toCompact(part);
    return WORKERS.test(plain) ? undefined : PATTERNS.find(([pattern]) => pattern.test(plain))?.[1];
  });
  return TITLE_GRADES.find((grade) => grades.includes(grade)) ?? null;
}
