import { AGE_BANDS, type AgeBand } from '#core/age.ts';
import type { SettingValue } from '#core/setting.ts';

const YOUNGEST = 16;
const OLDEST = 80;
const MOST = 9;

const listOf = (value: SettingValue): readonly string[] =>
  Array.isArray(value) ? value.map(String).filter((word) => word.trim() !== '') : [];

/** What is wrong with the upper ends of own age bands; null when they can be used. */
export function problemWithCuts(value: SettingValue): string | null {
  const cuts = listOf(value);
  if (cuts.length > MOST) return `分界岁数最多${MOST}个`;
  const wrong = cuts.find((word) => {
    const age = /^\d{2}$/.test(word.trim()) ? Number(word) : 0;
    return age < YOUNGEST || age > OLDEST;
  });
  if (wrong !== undefined) return `“${wrong}”不是${YOUNGEST}至${OLDEST}之间的整岁数`;
  const ages = cuts.map(Number);
  const place = ages.findIndex((age, i) => i > 0 && age <= (ages[i - 1] ?? 0));
  return place < 0 ? null : `分界岁数应由小到大，${ages[place] ?? ''}岁应大于${ages[place - 1] ?? ''}岁`;
}

/** 25、30 → 25岁及以下, 26–30岁, 31岁及以上; the standard bands when none are given or they cannot be read. */
export function bandsOfCuts(value: SettingValue): readonly AgeBand[] {
  const cuts = listOf(value).map(Number);
  const [first] = cuts;
  const last = cuts[cuts.length - 1];
  if (first === undefined || last === undefined || problemWithCuts(value) !== null) return AGE_BANDS;
  const middle = cuts.slice(1).map((to, i): AgeBand => {
    const from = (cuts[i] ?? 0) + 1;
    return { label: from === to ? `${to}岁` : `${from}–${to}岁`, from, to };
  });
  return [
    { label: `${first}岁及以下`, from: null, to: first },
    ...middle,
    { label: `${last + 1}岁及以上`, from: last + 1, to: null },
  ];
}

export const isIn = ({ from, to }: AgeBand, age: number): boolean =>
  (from === null || age >= from) && (to === null || age <= to);
