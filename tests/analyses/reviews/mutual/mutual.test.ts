import { describe, expect, it } from 'vitest';
import { reviews } from '#analyses/reviews/index.ts';
import { answersOn, behindOf, figureOn, type PlainBallot } from '../plain-reviews.ts';
import { mark, planted, ROUND } from './offices.ts';

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

  it('open the rows of the mark that one office gave another, by no person', () => {
    const where = { round: ROUND, from: '甲科', to: '乙科', direction: '配合评牵头' };
    const rows = [mark('甲科', '乙科', 90), mark('乙科', '甲科', 80)];
    expect(behindOf(rows, 'reviews.mutual', where, 'mean')?.cells).toEqual([
      {
        table: 'reviews.records_object_voter_direction',
        where: {
          ...{ scope_type: '全部', scope: '全部', review_kind: '双向互评', round: ROUND },
          ...{ object: '乙科', voter: '甲科', direction: '配合评牵头' },
        },
        measure: 'valid',
      },
    ]);
    const gap = behindOf(rows, 'reviews.mutual', where, 'gap')?.cells ?? [];
    expect(gap.map((cell) => cell.where['voter'])).toEqual(['甲科', '乙科']);
  });

  it('of a group open its rows where five voted, and neither rows nor a score where fewer did', () => {
    const votes = (count: number) =>
      Array.from({ length: count }, (_, i) => mark(`V00${i}`, '甲科', 90, { group: '干部' }));
    const where = { round: ROUND, from: '干部', to: '甲科', direction: '配合评牵头' };
    const all = votes(5).map((row) => ({ ...row, direction: '配合评牵头' }));
    expect(behindOf(all, 'reviews.mutual', where, 'mean')?.cells[0]?.where).toMatchObject({
      voter_group: '干部',
    });
    expect(behindOf(all.slice(1), 'reviews.mutual', where, 'mean')).toBeNull();
    expect(mutualOf(all.slice(1))).toEqual([['干部', '甲科', '配合评牵头', 4, null, null]]);
    expect(answersOn(all.slice(1)).table('reviews.residuals').rows).toEqual([]);
  });
});

describe('the switches of mutual reviews', () => {
  const rows = planted();

  it('leave only the marks of one direction, in the square and in what is worked out of it', () => {
    const at = (choices: Record<string, string>) => answersOn(rows, { choices });
    const one = { 'reviews.direction': '牵头评配合' };
    expect(at({}).table('reviews.residuals').rows).toHaveLength(56);
    const led = at(one).table('reviews.residuals').rows;
    expect(led).toHaveLength(28);
    expect(led.every((row) => String(row['from']) < String(row['to']))).toBe(true);
    const square = figureOn(at(one), 'reviews.square');
    expect(square.subtitle).toBe(`${ROUND}互评（牵头评配合），打分方给被评方的平均分`);
    const where = { round: ROUND, from: '甲科', to: '丁科' };
    const opened = (choices: Record<string, string>) =>
      behindOf(rows, 'reviews.residuals', where, 'score', { choices })?.cells.length;
    expect([opened({}), opened(one)]).toEqual([1, undefined]);
  });

  it('show the square before and after the raters’ severity is taken out', () => {
    const answers = answersOn(
      planted((from, to, score) => score + (from === '甲科' && to === '乙科' ? 1 : 0)),
      {
        choices: { 'reviews.mark': '去松紧后' },
      },
    );
    const square = figureOn(answers, 'reviews.square');
    expect(square.form === 'square' && square.value).toBe('adjusted');
    const [row] = answers
      .table('reviews.residuals')
      .rows.filter(({ from, to }) => from === '丙科' && to === '丁科');
    // 丙科 marks one lower than all: 85 − 1 − 2 was given, about 85 − 2 is left.
    expect(row?.['score']).toBe(82);
    expect(Number(row?.['adjusted'])).toBeCloseTo(83, 0);
  });
});
