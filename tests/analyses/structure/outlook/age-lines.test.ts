import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageLineFigure } from '#analyses/structure/outlook/age-line-figure.ts';
import { AGE_LINES, AGE_LINES_ON, ageLinesTable } from '#analyses/structure/outlook/age-lines.ts';
import { countAt } from '#core/table.ts';
import { answersOf, countedTables, NOW, plainPeople, type PlainPerson } from './plain-people.ts';

const crowd = fc.array(plainPeople(NOW), { minLength: 1, maxLength: 60 });
const on = (text: string) => ({ settings: { [AGE_LINES_ON]: true, [AGE_LINES]: text } });

const LINES: readonly (readonly [string, string, (person: PlainPerson) => boolean])[] = [
  [
    '市级 县处级正职 男 57',
    '市级 县处级正职 男 57岁',
    (p) => p.level === '市级' && p.postLevel === '县处级正职' && p.sex === '男',
  ],
  ['县级 不限 女 57', '县级 女 57岁', (p) => p.level === '县级' && p.sex === '女'],
  ['不限 乡科级正职 不限 57', '乡科级正职 57岁', (p) => p.postLevel === '乡科级正职'],
  ['不限 不限 不限 57', '全部人员 57岁', () => true],
];

describe('lines of age', () => {
  it('counts who crosses a line by month, those with no post or sex known where the line does not ask', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...LINES), (people, [text, line, isMeant]) => {
        const answers = answersOf(countedTables(people, NOW), on(text));
        const { rows } = answers.table(ageLinesTable.id);
        const months = people
          .filter((person) => person.birth !== null && isMeant(person))
          .map(({ birth }) => (birth ?? 0) + 57 * 12 - NOW);
        const count = (isIn: (each: number) => boolean) => months.filter(isIn).length;
        expect(rows.every((row) => row['line'] === line)).toBe(true);
        const crossed = rows.find((row) => row['month'] === '已过线');
        expect(crossed?.['n'] ?? 0).toBe(count((each) => each <= 0));
        const ahead = rows.filter((row) => row['month'] !== '已过线');
        for (const row of ahead) expect(row['n']).toBe(count((each) => each === row['months']));
        expect(ahead.reduce((n, row) => n + Number(row['n']), 0)).toBe(
          count((each) => each > 0 && each <= 24),
        );
      }),
    );
  });

  it('points at exactly the people that it counts', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...LINES), (people, [text]) => {
        const answers = answersOf(countedTables(people, NOW), on(text));
        for (const { n, months: _months, ...where } of answers.table(ageLinesTable.id).rows) {
          const cells = ageLinesTable.behind(where, 'n', answers)?.cells ?? [];
          const behind = cells.reduce((sum, cell) => sum + countAt(answers.table(cell.table), cell.where), 0);
          expect(behind).toBe(n);
        }
      }),
    );
  });

  it('is empty and silent while it is off, whatever is written', () => {
    const people = fc.sample(plainPeople(NOW), 40);
    const off = { settings: { [AGE_LINES]: '不限 不限 不限 40' } };
    const answers = answersOf(countedTables(people, NOW), off);
    expect(answers.table(ageLinesTable.id).rows).toEqual([]);
    const figure = ageLineFigure.build(answers, []);
    expect(figure.form === 'empty' && figure.reason).toContain('默认关闭');
    expect(ageLinesTable.confidential).toBe(true);
  });

  it('says which line cannot be read instead of leaving it out', () => {
    const people = fc.sample(plainPeople(NOW), 3);
    const figure = ageLineFigure.build(
      answersOf(countedTables(people, NOW), on('不限 不限 不限 57；市级 57')),
      [],
    );
    expect(figure.form === 'empty' && figure.reason).toBe(
      '年龄线设定有误：“市级 57”读不懂，应如“市级 县处级正职 男 57”，不分的写“不限”。',
    );
  });
});
