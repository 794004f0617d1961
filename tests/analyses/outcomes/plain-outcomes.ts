import type { Answers } from '#analyses/analysis.ts';
import { outcomes } from '#analyses/outcomes/index.ts';
import { settings as rankingSettings } from '#analyses/ranking/settings.ts';
import { answersOn, type PlainRecord, type RecordAsk } from '../plain-records.ts';

export const UNIT = '市委组织部';
const FIRST = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';

/** 赵一, 钱二 …: as many names as are wanted, each of its own. */
export const nameOf = (place: number): string =>
  `${FIRST.charAt(place % FIRST.length)}${String.fromCharCode(0x4e00 + Math.floor(place / FIRST.length) + 16)}明`;

export const score = (object: string, points: number | null, rest: PlainRecord = {}): PlainRecord => ({
  ...{ period: '2025年', group: '干部', object, unit: UNIT, object_type: '个人', dimension: '实绩' },
  ...{ score: points, full_mark: 100 },
  ...rest,
});

export const outcome = (name: string, kind: string, rest: PlainRecord = {}): PlainRecord => ({
  ...{ year: 2025, name, unit: UNIT, kind },
  ...rest,
});

export const grade = (name: string, value: string, rest: PlainRecord = {}): PlainRecord =>
  outcome(name, '年度考核', { value, ...rest });

/** So many people, the first with the highest score. */
export const scored = (count: number): readonly PlainRecord[] =>
  Array.from({ length: count }, (_, place) => score(nameOf(place), 100 - place * 0.5));

/** Those of the places, numbered by rank from 0, had the outcome. */
export const hadBy = (places: readonly number[], kind: string): readonly PlainRecord[] =>
  places.map((place) => outcome(nameOf(place), kind));

export const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => from + i);

export const outcomesOn = (
  scores: readonly PlainRecord[],
  records: readonly PlainRecord[],
  ask: RecordAsk = {},
): Answers => answersOn(outcomes, { scores, outcomes: records }, ask, rankingSettings);
