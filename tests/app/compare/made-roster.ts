import type { Filter } from '#analyses/analysis.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { csv } from '../workspace.ts';

/** A person as the test knows them, without any of the product's counting. */
export interface MadePerson {
  readonly sex: string | null;
  readonly year: number | null;
  readonly education: string | null;
  readonly unit: string;
  readonly source: string | null;
}

const UNITS = ['市委组织部', '平陵县委组织部', '望川县委组织部', '东岭区委组织部'];
const SPELLED: Readonly<Record<string, string>> = { 研究生: '研究生', 大学本科: '本科', 大专: '大专' };

/** The same people at every start. */
export function makePeople(count: number, seed: number): readonly MadePerson[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <Value>(list: readonly Value[], unknown = 0): Value | null =>
    random() < unknown ? null : (list[Math.floor(random() * list.length)] ?? null);
  return Array.from({ length: count }, () => ({
    sex: pick(['男', '男', '女'], 0.05),
    year: random() < 0.06 ? null : 1967 + Math.floor(random() * 36),
    education: pick(['研究生', '大学本科', '大学本科', '大专'], 0.08),
    unit: pick(UNITS) ?? '市委组织部',
    source: pick(['公开遴选', '党政机关交流', '其他'], 0.1),
  }));
}

/** Everybody was born in January, so that the age is the difference of the years. */
export function toRoster(people: readonly MadePerson[]): SourceFile {
  const lines = people.map(({ sex, year, education, unit, source }, index) =>
    [
      `人${'甲乙丙丁戊己庚辛壬癸'[index % 10] ?? ''}${index}`,
      sex ?? '',
      year === null ? '' : `${year}.01`,
      education === null ? '' : (SPELLED[education] ?? ''),
      unit,
      source ?? '',
    ].join(','),
  );
  return csv('花名册（2026年10月）.csv', '姓名,性别,出生年月,学历,单位,来源', ...lines);
}

export const levelOf = ({ unit }: MadePerson): string => (unit === '市委组织部' ? '市级' : '县级');
export const ageOf = ({ year }: MadePerson): number | null => (year === null ? null : 2026 - year);

/** Whether a person fulfils conditions, told by hand. */
export function isIn(person: MadePerson, filters: readonly Filter[]): boolean {
  const told: Readonly<Record<string, string | number | null>> = {
    level: levelOf(person),
    unit: person.unit,
    sex: person.sex,
    education: person.education,
    age: ageOf(person),
  };
  return filters.every(({ dimension, values }) => values.includes(told[dimension] ?? null));
}
