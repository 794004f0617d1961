import { groupBy, type PlainTable } from '../../../sample/plain-tables.ts';
import { NOW } from '../outlook/plain-sample.ts';
import type { DatedPerson } from './dated-people.ts';

/** Months that are looked ahead as the setting ships. */
const AHEAD = 24;

interface Line {
  readonly name: string;
  readonly age: number;
  readonly isMeant: (person: DatedPerson) => boolean;
}

/** As the office might write them; no line is shipped. */
export const LINES_TEXT = '市级 不限 男 50；不限 乡科级正职 不限 45；不限 不限 不限 58';
const LINES: readonly Line[] = [
  { name: '市级 男 50岁', age: 50, isMeant: ({ level, sex }) => level === '市级' && sex === '男' },
  { name: '乡科级正职 45岁', age: 45, isMeant: ({ postLevel }) => postLevel === '乡科级正职' },
  { name: '全部人员 58岁', age: 58, isMeant: () => true },
];

/** Who reaches which line in how many months; null: has reached it. */
export function plainAgeLines(people: readonly DatedPerson[], isOn: boolean): PlainTable {
  const rows = (isOn ? LINES : []).flatMap(({ name, age, isMeant }) => {
    const months = people
      .filter(isMeant)
      .flatMap(({ birth }) => (birth === null ? [] : [birth + 12 * age - NOW]))
      .filter((left) => left <= AHEAD);
    return [...groupBy(months, (left) => String(Math.max(0, left)))].map(([left, own]) => ({
      ...{ scope_type: '全部', scope: '全部', line: name, n: own.length },
      months: left === '0' ? null : Number(left),
    }));
  });
  return { dims: ['scope_type', 'scope', 'line', 'months'], measures: ['n'], rows };
}
