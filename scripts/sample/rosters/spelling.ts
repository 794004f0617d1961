import { dotted, type Month } from '../months.ts';
import type { Schooling } from '../people/person.ts';
import type { Cell } from '../write/cell.ts';

/** How one office writes things; every roster file has its own. */
export interface Spelling {
  readonly name: (name: string) => string;
  readonly ethnicity: (name: string) => string;
  readonly politics: (word: string) => string;
  readonly birth: (month: Month) => Cell;
  readonly date: (month: Month) => Cell;
  readonly schooling: (schooling: Schooling) => string;
  readonly degree: (degree: string) => string;
  readonly postLevel: (word: string) => string;
  /** What stands in a box that does not apply. */
  readonly blank: string;
}

export const PLAIN: Spelling = {
  name: (name) => name,
  ethnicity: (name) => name,
  politics: (word) => word,
  birth: dotted,
  date: dotted,
  schooling: wordOfForm,
  degree: (degree) => degree,
  postLevel: (word) => word,
  blank: '',
};

/** 王宁 → 王  宁, to stand as wide as three characters. */
export function spaced(name: string): string {
  return name.length === 2 ? `${name[0]}  ${name[1]}` : name;
}

export const withoutZu = (name: string): string => (name.length > 2 ? name : name.replace(/族$/, ''));

/** The words of the appointment form: 大学, 研究生; party schools with their prefix. */
export function wordOfForm({ level, partySchool }: Schooling): string {
  return level === null ? '' : `${partySchool ? '省委党校' : ''}${level}`;
}

/** 硕士研究生, 大学本科, 大学专科. */
export function wordInFull(schooling: Schooling): string {
  const { level, degree, partySchool } = schooling;
  if (level === '大学') return partySchool ? '省委党校大学' : '大学本科';
  if (level === '研究生' && degree && degree !== '无') return `${degree.slice(-2)}研究生`;
  return level === '大专' ? '大学专科' : wordOfForm(schooling);
}

/** 本科 and 大学 side by side in one column, as several hands fill it in. */
export function wordMixed(schooling: Schooling): string {
  const { level, partySchool, school } = schooling;
  if (level !== '大学') return wordOfForm(schooling);
  if (partySchool) return '省委党校大学';
  return ['本科', '大学', '大学本科'][(school?.length ?? 0) % 3] ?? '大学';
}

/** 法学学士 → 学士. */
export const lastWord = (degree: string): string => (degree === '无' ? degree : degree.slice(-2));

/** 乡科级正职 → 正科级. */
export function shortLevel(word: string): string {
  const short: Readonly<Record<string, string>> = {
    县处级正职: '正处级',
    县处级副职: '副处级',
    乡科级正职: '正科级',
    乡科级副职: '副科级',
  };
  return short[word] ?? word;
}
