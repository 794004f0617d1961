import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRow, type TableRow } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import { figureOf, pageOf, tableOf, times, titleOf } from '../on-people.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const city = { level: '市级', unit: '市委组织部' };
const east = { level: '县级', unit: '东岭区委组织部' };
const south = { level: '县级', unit: '南浦区委组织部' };
/** On 2026-10-31: city five years to the month and one month less; east long; south not. */
const people = [
  ...times(3, { ...city, post_date: '2021-10', post_level: '乡科级正职', rank_date: '2026-01' }),
  ...times(3, { ...city, post_date: '2021-11', rank: '一级科员' }),
  ...times(5, { ...east, post_date: '2015-01', post_level: '乡科级副职' }),
  ...times(5, { ...south, post_date: '2025-01' }),
  ...times(1, { ...south }),
];
const unit = (scope: string, time: string): TableRow => ({ scope_type: '单位', scope, time });

describe('long in the present post', () => {
  it('begins in the month in which the years are full', async () => {
    const table = await tableOf(engine, people, 'structure.long_in_post');
    expect(findRow(table, unit(city.unit, '任现职'))).toMatchObject({ n: 3, known: 6, share: 0.5 });
    expect(findRow(table, unit(east.unit, '任现职'))).toMatchObject({ n: 5, known: 5, share: 1 });
    expect(findRow(table, unit(south.unit, '任现职'))).toMatchObject({ n: 0, known: 5, share: 0 });
  });

  it('follows the years that the office calls long, and keeps post and rank apart', async () => {
    const settings = { 'structure.long_in_post_years': 4 };
    const table = await tableOf(engine, people, 'structure.long_in_post', { settings });
    expect(findRow(table, unit(city.unit, '任现职'))).toMatchObject({ n: 6, share: 1 });
    expect(findRow(table, unit(city.unit, '任现职级'))).toMatchObject({ n: 0, known: 3, share: null });
  });
});

describe('years in the present post', () => {
  it('have mean and median over full years of those for whom they are known', async () => {
    const table = await tableOf(engine, people, 'structure.post_time');
    const all = findRow(table, { scope_type: '全部', scope: '全部' });
    expect(all).toMatchObject({ n: 17, known: 16, mean: (15 + 12 + 55 + 5) / 16, median: 4.5, max: 11 });
  });
});

describe('the page of posts and ranks', () => {
  it('names the unit with the most people long in a post', async () => {
    const content = await pageOf(engine, people, 'structure-posts');
    expect(titleOf(figureOf(content, 'structure.long_by_unit'))).toBe(
      '东岭区委组织部任现职满5年占比最高，100.0%（5/5）',
    );
    expect(figureOf(content, 'structure.tenure_swarm')).toMatchObject({ told: { from: 5, to: null } });
  });

  it('counts posts and ranks in two tables and says that they are not the same', async () => {
    const content = await pageOf(engine, people, 'structure-posts');
    const posts = figureOf(content, 'structure.post_levels_by_level');
    expect(posts).toMatchObject({ form: 'matrix', rows: ['乡科级正职', '乡科级副职'], totals: true });
    expect(posts.notes).toEqual(['职务层次未填9人，不在表中', '领导职务和职级分开统计：职级不是领导职务']);
    expect(figureOf(content, 'structure.ranks_by_level')).toMatchObject({ rows: ['一级科员'] });
  });

  it('says so where the roster has no ranks or times', async () => {
    const content = await pageOf(engine, times(6, city), 'structure-posts');
    for (const id of ['structure.ranks_by_level', 'structure.tenure_swarm', 'structure.long_by_unit']) {
      expect(figureOf(content, id).form, id).toBe('empty');
    }
  });
});
