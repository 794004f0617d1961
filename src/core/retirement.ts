import { POST_LEVELS, RANKS, TITLE_GRADES } from './codes.ts';
import { type MonthIndex, toMonthIndex } from './month.ts';

/** Original statutory age by which a person's latest retirement month is worked out (推定类别，待核). */
export const RETIRE_CATEGORIES = ['男60', '女60', '女55', '女50'] as const;
export type RetireCategory = (typeof RETIRE_CATEGORIES)[number];

export function isRetireCategory(text: string): text is RetireCategory {
  return (RETIRE_CATEGORIES as readonly string[]).includes(text);
}

/** How the statutory age rises: one month for every `step` months of birth from `start` on, up to `cap`. */
export interface RetirementTrack {
  readonly baseMonths: number;
  readonly start: MonthIndex;
  readonly step: number;
  readonly cap: number;
}

/** 关于渐进式延迟法定退休年龄的办法, art. 1; women whose age was 60 follow the men's track. */
const TRACK_60: RetirementTrack = { baseMonths: 60 * 12, start: toMonthIndex(1965, 1), step: 4, cap: 36 };

export const RETIREMENT_TRACKS: Readonly<Record<RetireCategory, RetirementTrack>> = {
  男60: TRACK_60,
  女60: TRACK_60,
  女55: { baseMonths: 55 * 12, start: toMonthIndex(1970, 1), step: 4, cap: 36 },
  女50: { baseMonths: 50 * 12, start: toMonthIndex(1975, 1), step: 2, cap: 60 },
};

/**
 * The latest statutory retirement month (最晚退休月): civil servants may not put it off, and may go earlier.
 */
export function latestRetirementMonth(category: RetireCategory, birth: MonthIndex): MonthIndex {
  const { baseMonths, start, step, cap } = RETIREMENT_TRACKS[category];
  const delay = birth < start ? 0 : Math.min(cap, Math.floor((birth - start) / step) + 1);
  return birth + baseMonths + delay;
}

/** Women at these, or with these titles, were to retire at 60 (组通字〔2015〕14号). */
export const SENIOR_POST_LEVELS: readonly string[] = POST_LEVELS.slice(
  0,
  POST_LEVELS.indexOf('县处级副职') + 1,
);
/** 四级调研员 and above, and the 非领导职务 that were turned into those in 2019. */
export const SENIOR_RANKS: readonly string[] = [
  ...RANKS.slice(0, RANKS.indexOf('四级调研员') + 1),
  ...['巡视员', '副巡视员', '调研员', '副调研员'],
];
export const SENIOR_TITLE_GRADES: readonly string[] = TITLE_GRADES.slice(
  0,
  TITLE_GRADES.indexOf('副高级') + 1,
);
/** 女50 is for these only. */
export const WORKER_STAFFING = '工勤';

export interface RetirementFacts {
  readonly sex: string | null;
  readonly postLevel: string | null;
  readonly rank: string | null;
  readonly titleGrade: string | null;
  readonly staffing: string | null;
}

const isOneOf = (list: readonly string[], value: string | null) => value !== null && list.includes(value);

/** The category that a roster's words suggest; null where the sex is not known. */
export function presumedCategory(facts: RetirementFacts): RetireCategory | null {
  if (facts.sex === '男') return '男60';
  if (facts.sex !== '女') return null;
  const isSenior =
    isOneOf(SENIOR_POST_LEVELS, facts.postLevel) ||
    isOneOf(SENIOR_RANKS, facts.rank) ||
    isOneOf(SENIOR_TITLE_GRADES, facts.titleGrade);
  if (isSenior) return '女60';
  return facts.staffing?.includes(WORKER_STAFFING) ? '女50' : '女55';
}

/** Whether a category may be said of a person of this sex; of one whose sex is not known any may. */
export function mayHaveCategory(sex: string | null, category: RetireCategory): boolean {
  return sex === null || category.startsWith(sex);
}
