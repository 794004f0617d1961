import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  REACHED,
  retirementScheduleTable,
  termsAt,
} from '#analyses/structure/outlook/retirement-schedule.ts';
import { countAt } from '#core/table.ts';
import { answersOf, countedTables, NOW, plainPeople, type PlainPerson } from './plain-people.ts';

const crowd = fc.array(plainPeople(NOW), { minLength: 1, maxLength: 60 });
const whole = (when: string) => ({ scope_type: '全部', scope: '全部', when });

describe('who retires when', () => {
  it('goes over what is past, the rest of the year and ten years after it', () => {
    const names = termsAt('2026-10-31').map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual([REACHED, '2026年11—12月', '2027年']);
    expect(names).toHaveLength(12);
    expect(names[11]).toBe('2036年');
    expect(termsAt('2026-11-30')[1]?.name).toBe('2026年12月');
    expect(termsAt('2026-12-31').map(({ name }) => name)[1]).toBe('2027年');
  });

  it('tells those past their month apart from those who still have time this year', () => {
    const retiring = (retires: number): PlainPerson => ({
      ...{ level: '市级', unit: '甲', sex: '男', birth: retires - 756, age: null, retires },
      ...{ education: null, postLevel: null },
    });
    const people = [NOW - 30, NOW, NOW + 1, NOW + 2, NOW + 3].map(retiring);
    const table = answersOf(countedTables(people, NOW)).table(retirementScheduleTable.id);
    expect(countAt(table, whole(REACHED))).toBe(2);
    expect(countAt(table, whole('2026年11—12月'))).toBe(2);
    expect(countAt(table, whole('2027年'))).toBe(1);
  });

  it('points at exactly the people that it counts', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const answers = answersOf(countedTables(people, NOW));
        for (const row of answers.table(retirementScheduleTable.id).rows) {
          const { n: _n, ...where } = row;
          const cells = retirementScheduleTable.behind(where, 'n', answers)?.cells ?? [];
          const behind = cells.reduce((sum, cell) => sum + countAt(answers.table(cell.table), cell.where), 0);
          expect(behind).toBe(row['n']);
        }
      }),
    );
  });
});
