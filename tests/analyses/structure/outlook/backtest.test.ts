import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtestCalendar, backtestTable } from '#analyses/structure/outlook/backtest.ts';
import { findRow } from '#core/table.ts';
import { ageOf, answersOf, countedTables, NOW, plainPeople, type PlainPerson } from './plain-people.ts';

const whole = (side: string) => ({ scope_type: '全部', scope: '全部', side });
const dateOf = (months: number) => {
  const at = NOW - months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-28`;
};

function backtest(before: readonly PlainPerson[], now: readonly PlainPerson[], months: number) {
  const earlier = [{ asOf: dateOf(months), tables: countedTables(before, NOW - months) }];
  return answersOf(countedTables(now, NOW), { earlier }).table(backtestTable.id);
}

describe('the projection tried on the past', () => {
  it('goes from one month to the other, the part of a year first', () => {
    const from = NOW - 30;
    expect(backtestCalendar(dateOf(30), '2026-10-31')).toEqual({
      ...{ from, ends: [from + 6, from + 18, from + 30], ageAt: NOW },
    });
    expect(backtestCalendar('2026-10-01', '2026-10-31')).toBeNull();
  });

  it('equals ageing and retiring the people of then by hand, whatever lies between', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(3, 12, 18, 24)
          .chain((months) =>
            fc.tuple(
              fc.constant(months),
              fc.array(plainPeople(NOW - months), { minLength: 1, maxLength: 40 }),
              fc.array(plainPeople(NOW), { minLength: 1, maxLength: 40 }),
            ),
          ),
        ([months, before, now]) => {
          const table = backtest(before, now, months);
          const there = before.filter(({ retires }) => retires === null || retires > NOW);
          // Whose retirement is not known is counted by age: it is sure again only after whole years.
          const ages = there.flatMap((person) => {
            if (person.retires !== null) return ageOf(person, NOW) ?? [];
            const then = ageOf(person, NOW - months);
            return months % 12 === 0 && then !== null ? then + months / 12 : [];
          });
          const row = findRow(table, whole('推算'));
          expect(row?.['n']).toBe(there.length);
          const young = ages.filter((age) => age <= 30).length;
          if (ages.length === 0) expect(row?.['young_share']).toBeNull();
          else expect(row?.['young_share']).toBe(young / ages.length);
          expect(findRow(table, whole('上期'))?.['n']).toBe(before.length);
          expect(findRow(table, whole('实际'))?.['n']).toBe(now.length);
        },
      ),
    );
  });

  it('says nothing with one date', () => {
    const people = fc.sample(plainPeople(NOW), 3);
    expect(answersOf(countedTables(people, NOW)).table(backtestTable.id).rows).toEqual([]);
  });

  it('points at people who are or were there, and at nobody for what is projected', () => {
    const people = fc.sample(plainPeople(NOW - 12), 3);
    const earlier = [{ asOf: '2025-10-31', tables: countedTables(people, NOW - 12) }];
    const answers = answersOf(countedTables(people, NOW), { earlier });
    const behind = (side: string) => backtestTable.behind(whole(side), 'n', answers);
    const headcount = {
      table: 'structure.headcount',
      where: { scope_type: '全部', scope: '全部' },
      measure: 'n',
    };
    expect(behind('上期')).toEqual({ cells: [headcount], asOf: '2025-10-31' });
    expect(behind('实际')).toEqual({ cells: [headcount] });
    expect(behind('推算')).toBeNull();
  });
});
