import { toMonthIndex } from '#core/month.ts';
import { randomFrom } from '../../structure/findings/people.ts';
import type { PlainData, PlainRow } from '../plain-rows.ts';

/** A class that somebody was in; null is unknown. */
export interface Lesson {
  readonly year: 2025 | 2026;
  readonly month: number;
  readonly category: string | null;
  readonly organiser: string | null;
  readonly hours: number;
}

/** A made-up person with every class of two years, and how they stand against the duty. */
export interface Learner {
  readonly level: string;
  readonly unit: string;
  readonly lessons: readonly Lesson[];
  readonly rule: string | null;
  readonly state: string;
  readonly short: number;
  readonly initial: string | null;
  readonly post: string | null;
  readonly makeup: string | null;
}

const LEVELS = ['市级', '县级', '乡级'];
const CATEGORIES = ['党性教育', '政治理论', '专题培训', '网络培训', '跟班学习'];
const ORGANISERS = ['国家级', '省级', '市级', '县级'];
const DUES = ['已完成', '期限内待训', '超期未训'];
export const FIVE = '五年550学时';
export const YEARLY = '年度90学时';
export const MONTHS_LEFT = 2;
/** After the five years of the duty begin. */
export const RECORDS_FROM = 20240311;

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // Never empty.

interface Character {
  readonly random: Random;
  readonly attending: number;
  readonly often: number;
  readonly categories: readonly number[];
  readonly high: number;
  readonly unknown: number;
  readonly lastMonth: number;
  readonly behind: number;
  readonly dues: readonly string[];
}

function lessonsOf(one: Character, unitRate: number): readonly Lesson[] {
  const { random, categories, unknown, lastMonth } = one;
  return ([2025, 2026] as const).flatMap((year): readonly Lesson[] => {
    const rate = unitRate * (year === 2025 ? one.behind : 1);
    if (random() >= rate) return [];
    const first = 1 + Math.floor(random() * lastMonth);
    return CATEGORIES.flatMap((category, place): readonly Lesson[] => {
      if (place > 0 && random() >= (categories[place] ?? 0)) return [];
      const lesson = {
        ...{ year, month: Math.min(lastMonth, first + place) },
        category: random() < unknown ? null : category,
        organiser: random() < unknown ? null : random() < one.high ? pick(random, ORGANISERS) : '市级',
        hours: 8 * (1 + Math.floor(random() * 5)),
      };
      return random() < one.often ? [lesson, lesson] : [lesson];
    });
  });
}

function learnerOf(one: Character, level: string, unit: string, unitRate: number): Learner {
  const { random } = one;
  const state = random() < unitRate * 0.9 ? '已达到' : random() < 0.3 ? '进度正常' : '尚未达到';
  const due = (often: number) => (random() < often ? pick(random, one.dues) : null);
  return {
    ...{ level, unit, lessons: lessonsOf(one, unitRate), state },
    rule: random() < 0.1 ? null : random() < 0.2 ? FIVE : YEARLY,
    short: state === '已达到' ? 0 : 1 + Math.floor(random() * 90),
    ...{ initial: due(0.2), post: due(0.1), makeup: due(0.1) },
  };
}

/** Offices of every kind: eager and idle, silent units, records half filled in, whole years and gaps. */
export function makeLearners(seed: number): readonly Learner[] {
  const random = randomFrom(seed);
  const one: Character = {
    random,
    attending: 0.6 + random() * 0.4,
    often: pick(random, [0, 0.1, 0.5]),
    categories: CATEGORIES.map(() => (random() < 0.2 ? 0.05 : 0.3 + random() * 0.7)),
    high: pick(random, [0, 0.05, 0.8]),
    unknown: pick(random, [0, 0, 0.1]),
    lastMonth: pick(random, [6, 10]),
    behind: pick(random, [0.7, 1, 1.2]),
    dues: pick(random, [DUES, DUES.slice(1), DUES.slice(0, 2)]),
  };
  const silent = pick(random, [0, 0, 0.15]);
  return LEVELS.slice(0, 1 + Math.floor(random() * 3)).flatMap((level) =>
    Array.from({ length: 1 + Math.floor(random() * 9) }, (_, place) => `${level}${place + 1}号单位`).flatMap(
      (unit) => {
        const isOdd = random() < 0.12;
        const rate =
          random() < silent ? 0 : Math.min(1, one.attending * (isOdd ? 0.6 : 0.95 + random() * 0.1));
        const size = pick(random, [3, 8, 20, 30]);
        return Array.from({ length: size }, () => learnerOf(one, level, unit, rate));
      },
    ),
  );
}

export const ofYear = ({ lessons }: Learner, year: number): readonly Lesson[] =>
  lessons.filter((lesson) => lesson.year === year);

const flag = (isSet: boolean) => (isSet ? 1 : null);

function learnerRow(one: Learner): PlainRow {
  const own = ofYear(one, 2026);
  const { level, unit, rule } = one;
  return {
    ...{ level, unit, is_trained: flag(own.length > 0), class_count: own.length },
    hours: own.reduce((sum, { hours }) => sum + hours, 0),
    ...{ duty_rule: rule, duty_state: rule && one.state, duty_short: rule && one.short },
    ...{ has_met: flag(rule !== null && one.state === '已达到') },
    months_left: rule === YEARLY ? MONTHS_LEFT : null,
    records_from: RECORDS_FROM,
    ...{ initial_state: one.initial, post_state: one.post, makeup_state: one.makeup },
  };
}

function lessonRows(one: Learner): readonly PlainRow[] {
  const { level, unit } = one;
  const met = new Set<string>();
  return ofYear(one, 2026).map(({ category, organiser, hours }) => {
    const first = (name: string, value: string | null) => {
      const isFirst = value !== null && !met.has(`${name}${value}`);
      met.add(`${name}${value ?? ''}`);
      return flag(isFirst);
    };
    return {
      ...{ level, unit, counted: 1, link: '已对应', category, organiser_level: organiser },
      ...{ hours, counted_hours: hours },
      ...{ first_of_category: first('类', category), first_of_organiser_level: first('级', organiser) },
    };
  });
}

function monthRows(one: Learner): readonly PlainRow[] {
  const { level, unit } = one;
  return [2025, 2026].flatMap((year) =>
    [...ofYear(one, year)]
      .sort((a, b) => a.month - b.month)
      .map(({ month, hours }, place) => ({
        ...{ level, unit, counted: 1, hours, counted_hours: hours },
        ...{ month: toMonthIndex(year, month), first_in_year: flag(place === 0) },
      })),
  );
}

/** The same people as the rows that tables are counted of. */
export const toRows = (learners: readonly Learner[]): PlainData => ({
  learners: learners.map(learnerRow),
  lessons: learners.flatMap(lessonRows),
  monthly: learners.flatMap(monthRows),
});
