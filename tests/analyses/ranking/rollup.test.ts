import { describe, expect, it } from 'vitest';
import { ranking } from '#analyses/ranking/index.ts';
import { answersOn, type PlainScore, rowsOf } from './on-scores.ts';

type Line = readonly [name: string, score: number | null, office?: string | null, unit?: string];

const people = (lines: readonly Line[], period = '2026年'): readonly PlainScore[] =>
  lines.map(([object, score, office = null, unit = '市委组织部']) => ({
    ...{ object, score, office, unit, period, object_type: '个人', dimension: '实绩' },
  }));
const many = (prefix: string, score: number, count: number, office: string | null = null): readonly Line[] =>
  Array.from({ length: count }, (_, i) => [`${prefix}${i}`, score, office]);
const unitOf = (scores: readonly PlainScore[], settings = {}) =>
  rowsOf(answersOn(scores, { settings }), 'ranking.rollup')[0];
const officesOf = (scores: readonly PlainScore[], settings = {}) =>
  rowsOf(answersOn(scores, { settings }), 'ranking.rollup_offices').map((row) => [
    ...[row['office'], row['n'], row['missing'], row['value'], row['note']],
  ]);

const TWO_OFFICES = people([...many('甲', 90, 6, '一科'), ...many('乙', 60, 18, '二科')]);

describe('scores of people put together', () => {
  it('go by 科室 and then by unit: each office weighs the same, and the row says so', () => {
    expect(unitOf(TWO_OFFICES)).toMatchObject({
      ...{ n: 24, missing: 0, offices: 2, value: 75, how: '个人→科室均值→单位均值' },
    });
    expect(officesOf(TWO_OFFICES)).toEqual([
      ['一科', 6, 0, 90, null],
      ['二科', 18, 0, 60, null],
    ]);
  });

  it('go to the unit at once where the office says so, or no 科室 is known', () => {
    expect(unitOf(TWO_OFFICES, { 'ranking.rollup_path': '直接' })).toMatchObject({
      value: 67.5,
      how: '均值',
    });
    expect(unitOf(people(many('甲', 80, 5)))).toMatchObject({ value: 80, offices: 0, how: '均值' });
  });

  it('are summed or counted in each step as declared', () => {
    const settings = { 'ranking.rollup_office': '合计', 'ranking.rollup': '均值' };
    expect(unitOf(TWO_OFFICES, settings)).toMatchObject({
      ...{ value: (540 + 1080) / 2, how: '个人→科室合计→单位均值' },
    });
    const shares = {
      'ranking.rollup_office': '达标占比',
      'ranking.rollup': '合计',
      'ranking.rollup_mark': 80,
    };
    expect(unitOf(TWO_OFFICES, shares)).toMatchObject({ value: 100 });
    expect(officesOf(TWO_OFFICES, shares).map(([, , , value]) => value)).toEqual([100, 0]);
  });

  it('leave out who is missing and count them, whether named without a score or gone since the last period', () => {
    const before = people([['丁', 70, '一科'], ...many('甲', 90, 6, '一科')], '2025年');
    const now = people([...many('甲', 90, 6, '一科'), ['丙', null, '一科']]);
    expect(unitOf([...before, ...now])).toMatchObject({ n: 6, missing: 2, value: 90 });
    expect(officesOf([...before, ...now])).toEqual([['一科', 6, 2, 90, null]]);
  });

  it('of an office in which all are missing are no zero', () => {
    const scores = people([...many('甲', 90, 6, '一科'), ['丙', null, '二科']]);
    expect(unitOf(scores)).toMatchObject({ n: 6, missing: 1, offices: 2, value: 90 });
    expect(officesOf(scores)[1]).toEqual(['二科', 0, 1, null, '都缺']);
  });

  it('put those without a 科室 together as one that is 未填', () => {
    const scores = people([...many('甲', 90, 6, '一科'), ...many('乙', 70, 5)]);
    expect(unitOf(scores)).toMatchObject({ offices: 2, value: 80 });
    expect(officesOf(scores)[1]).toEqual(['未填', 5, 0, 70, null]);
  });

  it('are not told of fewer than five, nor of the next office beside them', () => {
    const scores = people([
      ...many('甲', 90, 2, '一科'),
      ...many('乙', 70, 6, '二科'),
      ...many('丙', 60, 9, '三科'),
    ]);
    expect(officesOf(scores).map(([office, , , value, note]) => [office, value, note])).toEqual([
      ['一科', null, '不足5人，不写'],
      ['二科', null, '防止反推，一并不写'],
      ['三科', 60, null],
    ]);
    expect(unitOf(people(many('甲', 90, 4, '一科')))).toMatchObject({ n: 4, value: null, rank: null });
  });

  it('stand in one figure with the step between, which names how and whom it leaves out', () => {
    const answers = answersOn([...TWO_OFFICES, ...people([['丙', null, '二科']])]);
    const figure = ranking.figures.find(({ id }) => id === 'ranking.rollup_sheet')?.build(answers, []);
    expect(figure?.subtitle).toBe('个人 · 全部，2026年；综合得分，个人→科室均值→单位均值');
    expect(figure?.notes).toContain('缺1人：没有得分的记缺，不按零分，不进均值');
    expect(figure?.companion?.subtitle).toBe('全部，2026年；综合得分，个人→科室均值');
  });
});
