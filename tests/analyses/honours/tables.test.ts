import { describe, expect, it } from 'vitest';
import { honours } from '#analyses/honours/index.ts';
import { findRow, type TableRow } from '#core/table.ts';
import { honoursOn, NINE } from './plain-honours.ts';

const answers = honoursOn(NINE);
const rowOf = (id: string, where: TableRow) => findRow(answers.table(id), where);

describe('nine honours', () => {
  it('are all in the list, the newest first, those alike together', () => {
    const { rows } = answers.table('honours.list');
    expect(rows).toHaveLength(8);
    expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(9);
    expect(rows[0]).toEqual({ date: '2026-09-01', level: null, title: '先进个人', object: '林晓舟', n: 1 });
    expect(rows.map(({ date }) => date)).toContain('2025.07');
    expect(rows[rows.length - 1]).toMatchObject({ date: null, title: '二等奖' });
    expect(findRow(answers.table('honours.list'), { title: '季度红旗' })?.['n']).toBe(2);
  });

  it('stand on the board by level for the newest year, or for the chosen one', () => {
    expect(answers.table('honours.board').rows.map((row) => row['level'])).toEqual([
      ...['国家级', '省级', '市级', null],
    ]);
    const board = (choice: string) =>
      honoursOn(NINE, { choices: { 'honours.year': choice } }).table('honours.board').rows;
    expect(board('2025').map(({ title }) => title)).toEqual(['创新项目', '优秀团队']);
    expect(board('all')).toHaveLength(8);
  });

  it('are counted for each who has them, by level and in the newest year', () => {
    const all = { object: '云台市委组织部', level: '合计' };
    expect(rowOf('honours.tally', all)).toMatchObject({ n: 3, this_year: 3, year: 2026 });
    expect(rowOf('honours.tally', { ...all, level: '市级' })).toMatchObject({ n: 2 });
    expect(rowOf('honours.tally', { ...all, level: '省级' })).toMatchObject({ n: 0 });
    expect(rowOf('honours.tally', { object: '人才科', level: '合计' })).toMatchObject({ n: 2, this_year: 0 });
    expect(rowOf('honours.tally', { object: '林晓舟', level: '级别未填' })).toMatchObject({ n: 1 });
  });

  it('are counted by year, those not dated apart', () => {
    const of = (year: number | null) => rowOf('honours.yearly', { year, level: '合计' })?.['n'];
    expect([2024, 2025, 2026, null].map(of)).toEqual([1, 2, 5, 1]);
  });

  it('add up quarter by quarter, through quarters without any', () => {
    const { rows } = answers.table('honours.periods');
    const all = rows.filter(({ level }) => level === '合计');
    expect(all).toHaveLength(11);
    expect(all[0]).toMatchObject({ period: '2024年一季度', n: 1, total: 1 });
    expect(all[1]).toMatchObject({ period: '2024年二季度', n: 0, total: 1 });
    expect(all[10]).toMatchObject({ period: '2026年三季度', n: 3, total: 8 });
  });

  it('count among the first of the province where the place is low enough', () => {
    expect(
      answers.table('honours.top_three').rows.map(({ year, place, object }) => [year, place, object]),
    ).toEqual([
      [2025, '第3位', '人才科'],
      [2024, '第2位', '东岭区委组织部'],
    ]);
    const wider = honoursOn(NINE, { settings: { 'honours.top_places': 5 } });
    expect(wider.table('honours.top_three').rows).toHaveLength(3);
    expect(rowOf('honours.yearly', { year: 2025, level: '合计' })).toMatchObject({ top: 1, top_total: 2 });
  });

  it('are told apart by offices, counties and people', () => {
    const of = (name: string) => rowOf('honours.levels3', { class: name, level: '合计' });
    expect(of('科室')).toMatchObject({ n: 4, objects: 3 });
    expect(of('县（市、区）')).toMatchObject({ n: 4, objects: 2 });
    expect(of('个人')).toMatchObject({ n: 1, objects: 1 });
    expect(of('镇街')).toBeUndefined();
  });

  it('that name a person are personal rows, the others not', () => {
    const list = honours.derived.find(({ id }) => id === 'honours.list');
    const personal = answers.table('honours.list').rows.filter((row) => list?.personalRow?.(row));
    expect(personal.map(({ object }) => object)).toEqual(['林晓舟']);
    const named = honours.derived.filter(({ dims }) => dims.some(({ name }) => name === 'object'));
    expect(named.every(({ personalRow }) => personalRow)).toBe(true);
  });
});

describe('behind a cell', () => {
  const behind = (id: string, where: TableRow, measure: string) =>
    honours.derived.find((table) => table.id === id)?.behind(where, measure, answers)?.cells ?? [];

  it('of the list is the very record', () => {
    const [cell, ...more] = behind('honours.list', { ...answers.table('honours.list').rows[0] }, 'n');
    expect(more).toEqual([]);
    expect(cell).toMatchObject({ table: 'honours.records', measure: 'n' });
    expect(cell?.where).toMatchObject({ date: 20260901, object: '林晓舟', level: null });
  });

  it('of a tally are the records of who has them', () => {
    const all = { object: '云台市委组织部', level: '合计' };
    expect(behind('honours.tally', all, 'n')[0]).toMatchObject({ measure: 'of_object' });
    const [cell] = behind('honours.tally', { ...all, level: '级别未填' }, 'this_year');
    expect(cell).toMatchObject({ measure: 'of_object_level_year', where: { level: null, year: 2026 } });
  });

  it('of a running total are all up to the quarter', () => {
    const where = { period: '2025年四季度', level: '合计' };
    expect(behind('honours.periods', where, 'n')).toHaveLength(1);
    expect(behind('honours.periods', where, 'total')).toHaveLength(3);
  });
});

describe('without any honour', () => {
  const nothing = honoursOn([]);
  it.each(honours.derived.map(({ id }) => id))('%s is empty or all zero', (id) => {
    expect(nothing.table(id).rows.filter(({ n }) => Number(n) > 0)).toEqual([]);
  });
});
