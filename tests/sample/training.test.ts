import { describe, expect, it } from 'vitest';
import { rowsOf } from './plain-count.ts';
import type { RosterRecord } from './roster-people.ts';
import { DATA, dutyHours, isSenior, matchAll, type Matched, people } from './training-records.ts';

const classes = matchAll('training/2026.xlsx', '培训记录');
const online = matchAll('training/2026-online.csv', null);
const earlier = matchAll('training/2022-2025.csv', null);

function met(records: readonly Matched[], duty: number, who: (person: RosterRecord) => boolean): number {
  return [...dutyHours(records)].filter(([person, hours]) => who(person) && hours >= duty).length;
}

describe('the training story', () => {
  it('has 38 classes in 2026 that reached 431 of 516 people', () => {
    const rows = [
      ...rowsOf(DATA, { path: 'training/2026.xlsx', sheet: '培训记录' }).map((row) => row[4]),
      ...rowsOf(DATA, { path: 'training/2026-online.csv', sheet: null }).map((row) => row[3]),
    ];
    const names = new Set(rows.filter((name) => name !== null && name !== undefined && name !== '培训班次'));
    expect(names.size).toBe(38);
    const trained = new Set([...classes.matched, ...online.matched].map(({ person }) => person));
    expect(trained.size).toBe(431);
  });

  it('meets the yearly duty for 352 of 453 and the five-year duty for 47 of 63', () => {
    const year = [...classes.matched, ...online.matched];
    expect(people.filter(isSenior)).toHaveLength(63);
    expect(met(year, 90, (person) => !isSenior(person))).toBe(352);
    expect(met([...year, ...earlier.matched], 550, isSenior)).toBe(47);
  });

  it('has one record that fits two people and three of people who have left', () => {
    expect(online.ambiguous).toBe(1);
    expect([classes.ambiguous, earlier.ambiguous]).toEqual([0, 0]);
    expect([classes.unknown, online.unknown, earlier.unknown]).toEqual([3, 0, 0]);
  });
});
