import { describe, expect, it } from 'vitest';
import { reviews } from '#analyses/reviews/index.ts';
import { answersOn, behindOf, type PlainBallot } from '../plain-reviews.ts';
import { mark, ROUND } from './offices.ts';

const mutualOf = (rows: readonly PlainBallot[]) =>
  answersOn(rows)
    .table('reviews.mutual')
    .rows.map((row) => [row['from'], row['to'], row['direction'], row['votes'], row['mean'], row['gap']]);

describe('mutual reviews', () => {
  it('say what each gave the other and by how much more than it got back', () => {
    expect(mutualOf([mark('干部科', '人才科', 95), mark('人才科', '干部科', 88)])).toEqual([
      ['干部科', '人才科', '配合评牵头', 1, 95, 7],
      ['人才科', '干部科', '牵头评配合', 1, 88, -7],
    ]);
  });

  it('hold what was given in one direction against what came back in the other', () => {
    const lead = { direction: '牵头评配合' };
    const help = { direction: '配合评牵头' };
    expect(
      mutualOf([
        ...[mark('甲科', '乙科', 90, lead), mark('甲科', '乙科', 70, help)],
        ...[mark('乙科', '甲科', 80, lead), mark('乙科', '甲科', 95, help)],
      ]).map(([from, , direction, , , gap]) => [from, direction, gap]),
    ).toEqual([
      ['甲科', '牵头评配合', -5],
      ['甲科', '配合评牵头', -10],
      ['乙科', '牵头评配合', 10],
      ['乙科', '配合评牵头', 5],
    ]);
  });

  it('take the mean of several items, and have no gap where nothing came back', () => {
    const rows = [mark('甲科', '乙科', 90, { item: '协作' }), mark('甲科', '乙科', 80, { item: '效率' })];
    expect(mutualOf([...rows, mark('丙科', '甲科', 70)])[0]).toEqual([
      ...['甲科', '乙科', '配合评牵头', 2, 85, null],
    ]);
    const blank = [mark('甲科', '乙科', 90), mark('乙科', '甲科', null)];
    expect(mutualOf(blank).map((row) => row.slice(3))).toEqual([
      [1, 90, null],
      [0, null, null],
    ]);
  });

  it('leave out what somebody gave themselves', () => {
    expect(mutualOf([mark('甲科', '甲科', 100)])).toEqual([]);
  });

  it('never name a person who votes: the group stands for them', () => {
    const rows = [
      mark('V001', '甲科', 90, { group: '科室' }),
      { ...mark('张三', '李四', 90, { group: '同事' }), type: '个人' },
      { ...mark('李四', '张三', 95, { group: '同事' }), type: '个人' },
    ];
    expect(mutualOf(rows).map(([from, to]) => [from, to])).toEqual([
      ['科室', '甲科'],
      ['同事', '李四'],
      ['同事', '张三'],
    ]);
  });

  it('of people stay on the workbench, row by row', () => {
    const rows = [
      { ...mark('张三', '李四', 90, { group: '同事' }), type: '个人' },
      mark('甲科', '乙科', 80),
      mark('乙科', '甲科', 80),
    ];
    const { personalRow } = reviews.derived.find(({ id }) => id === 'reviews.mutual') ?? {};
    const left = answersOn(rows)
      .table('reviews.mutual')
      .rows.filter((row) => personalRow?.(row) !== true);
    expect(left.map(({ to }) => to)).toEqual(['乙科', '甲科']);
  });

  it('open no rows', () => {
    const where = { round: ROUND, from: '甲科', to: '乙科', direction: '牵头评配合' };
    expect(behindOf([mark('甲科', '乙科', 90)], 'reviews.mutual', where, 'mean')).toBeNull();
  });
});
