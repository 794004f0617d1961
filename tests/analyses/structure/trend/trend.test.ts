import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trend } from '#analyses/structure/trend/index.ts';
import { trendTable } from '#analyses/structure/trend/table.ts';
import { findRow, numberAt } from '#core/table.ts';
import {
  ageOf,
  answersOf,
  countedTables,
  NOW,
  plainPeople,
  type PlainPerson,
} from '../outlook/plain-people.ts';

const BEFORE = '2025-10-31';
const crowd = (at: number) => fc.array(plainPeople(at), { minLength: 1, maxLength: 40 });

function twoDates(before: readonly PlainPerson[], now: readonly PlainPerson[]) {
  const earlier = [{ asOf: BEFORE, tables: countedTables(before, NOW - 12) }];
  return answersOf(countedTables(now, NOW), { earlier });
}

const ratio = (n: number, base: number) => (base === 0 ? null : n / base);

describe('measures of the structure over the dates', () => {
  it('equal a plain count of the people of each date, in the whole, levels and units', () => {
    fc.assert(
      fc.property(crowd(NOW - 12), crowd(NOW), (before, now) => {
        const table = twoDates(before, now).table(trendTable.id);
        for (const [date, people, at] of [
          [BEFORE, before, NOW - 12],
          ['2026-10-31', now, NOW],
        ] as const) {
          for (const [scope_type, scope, isIn] of [
            ['全部', '全部', () => true],
            ['层级', '县级', ({ level }: PlainPerson) => level === '县级'],
            ['单位', '乙', ({ unit }: PlainPerson) => unit === '乙'],
          ] as const) {
            const own = people.filter(isIn);
            const row = findRow(table, { scope_type, scope, date });
            if (own.length === 0) {
              expect(row).toBeUndefined();
              continue;
            }
            const ages = own.flatMap((person) => ageOf(person, at) ?? []);
            const young = ages.filter((age) => age <= 30).length;
            const schooled = own.filter(({ education }) => education !== null);
            const graduates = schooled.filter(({ education }) => education === '研究生').length;
            expect(row).toMatchObject({
              ...{ n: own.length, young, young_known: ages.length, young_share: ratio(young, ages.length) },
              under35_share: ratio(ages.filter((age) => age <= 35).length, ages.length),
              postgraduate_share: ratio(graduates, schooled.length),
              mean_age: ratio(
                ages.reduce((sum, age) => sum + age, 0),
                ages.length,
              ),
              women: own.filter(({ sex }) => sex === '女').length,
            });
          }
        }
      }),
    );
  });

  it('name the counted cells behind them, at the date of the row', () => {
    const answers = twoDates([], []);
    const where = { scope_type: '层级', scope: '市级', date: BEFORE };
    const level = { scope_type: '层级', scope: '市级' };
    expect(trendTable.behind(where, 'under35_share', answers)).toEqual({
      cells: ['30岁及以下', '31–35岁'].map((band) => ({
        ...{ table: 'structure.age_bands', where: { ...level, band }, measure: 'n' },
      })),
      asOf: BEFORE,
    });
    expect(trendTable.behind({ ...where, date: '2026-10-31' }, 'women_known', answers)).toEqual({
      cells: [{ table: 'structure.sex', where: level, measure: 'known' }],
    });
  });

  it('follow a class that is gone since, as nobody, and never a unit', () => {
    const person = fc.sample(plainPeople(NOW), 1)[0];
    if (!person) throw new Error('no person');
    const before = { ...person, education: '大专' };
    const now = { ...person, education: '研究生' };
    const table = twoDates([before], [now]).table('structure.trend_classes');
    const gone = { scope_type: '全部', topic: '最高学历', class: '大专', date: '2026-10-31' };
    expect(findRow(table, gone)).toMatchObject({ n: 0, known: 1, share: 0 });
    expect(numberAt(table, { ...gone, date: BEFORE }, 'n')).toBe(1);
    expect(table.rows.some((row) => row['scope_type'] === '单位')).toBe(false);
  });
});

describe('lines of the trend', () => {
  const people = (at: number) => fc.sample(plainPeople(at), 60);
  const build = (id: string, answers: Parameters<(typeof trend.figures)[number]['build']>[0]) => {
    const figure = trend.figures.find((each) => each.id === id)?.build(answers, []);
    if (!figure) throw new Error(`no figure ${id}`);
    return figure;
  };

  it('say why there are none while there is one date only', () => {
    const answers = answersOf(countedTables(people(NOW), NOW));
    for (const { id } of trend.figures) {
      const figure = build(id, answers);
      expect(figure.form === 'empty' && figure.reason).toContain('一份花名册没有可比的上期');
    }
  });

  it('draw the whole and every level that has enough people', () => {
    const figure = build('structure.trend_young', twoDates(people(NOW - 12), people(NOW)));
    if (figure.form !== 'lines') throw new Error(figure.form);
    expect(figure.series.map(({ label }) => label)[0]).toBe('全部');
    expect(figure.xs).toEqual([BEFORE, '2026-10-31']);
    expect(figure.estimatedFrom).toBeNull();
    const small = build('structure.trend_young', twoDates(people(NOW - 12), people(NOW).slice(0, 4)));
    expect(small.form === 'lines' && small.series).toEqual([]);
  });

  it('warn where one date has other units than another', () => {
    const all = people(NOW);
    const one = all.filter(({ unit }) => unit === '甲');
    const figure = build('structure.trend_headcount', twoDates(one, all));
    expect(figure.notes).toEqual([
      '各期有人在册的单位不尽相同（2025年10月31日1个，2026年10月31日3个），升降中含单位增减',
    ]);
    expect(build('structure.trend_headcount', twoDates(all, all)).notes).toEqual([]);
  });
});
