import { describe, expect, it } from 'vitest';
import { answersOn, behindOf, figureOn, findingOn, type PlainBallot, times } from '../plain-reviews.ts';

const AT = { kind: '述职评议', round: '2026年', type: '科室', object: '研究室' } as const;
const good = (count: number, rest: PlainBallot = {}) => times(count, { ...AT, grade: '优秀', ...rest });
const trendOf = (rows: readonly PlainBallot[]) => answersOn(rows).table('reviews.trend').rows[0];
const roundOf = (rows: readonly PlainBallot[]) => answersOn(rows).table('reviews.rounds').rows[0];

describe('how many ballots went out', () => {
  it('is read off a column that repeats it on each ballot, the blank ones among them', () => {
    const rows = [...good(8, { issued: 12 }), { ...AT, issued: 12 }];
    expect(trendOf(rows)).toMatchObject({
      ...{ issued: 12, returned: 9, return_share: 0.75, votes: 8, valid_share: 8 / 12, blank: 1 },
      handed_note: null,
    });
  });

  it('is read off a row of its own, which is no ballot', () => {
    const rows = [...good(8), { ...AT, issued: 10, returned: 9 }];
    expect(trendOf(rows)).toMatchObject({ issued: 10, returned: 9, votes: 8, blank: 0, valid_share: 0.8 });
  });

  it('is read off one row for all objects: each ballot names all of them', () => {
    const rows = [
      ...good(8),
      ...good(6, { object: '办公室' }),
      { ...AT, type: '单位', object: '全部对象', issued: 10 },
    ];
    const [first, second] = answersOn(rows).table('reviews.trend').rows;
    expect([first?.['valid_share'], second?.['valid_share']]).toEqual([0.8, 0.6]);
    expect(roundOf(rows)).toMatchObject({ issued: 20, votes: 14, valid_share: 0.7 });
  });

  it('is counted by item where a ballot has several', () => {
    const rows = ['德', '能'].flatMap((item) => good(8, { item, issued: 10 }));
    expect(answersOn(rows).table('reviews.summary').rows).toMatchObject([
      { item: '德', issued: 10, valid_share: 0.8 },
      { item: '能', issued: 10, valid_share: 0.8 },
    ]);
    expect(trendOf(rows)).toMatchObject({ issued: 20, votes: 16, valid_share: 0.8 });
  });

  it('is added up where each group of voters has its own', () => {
    const rows = [...good(5, { group: '领导', issued: 6 }), ...good(15, { group: '干部', issued: 19 })];
    expect(trendOf(rows)).toMatchObject({ issued: 25, valid_share: 0.8 });
    const alike = [...good(6, { group: '领导', issued: 8 }), ...good(6, { group: '干部', issued: 8 })];
    expect(trendOf(alike)).toMatchObject({ issued: 16, valid_share: 0.75 });
  });

  it.each([
    ['nobody says it', good(8), '未填发出票数'],
    ['fewer went out than came back', good(8, { issued: 7 }), '发出、收回票数前后不一，请核对'],
    [
      'two numbers are said of the same ballots',
      [...good(5, { issued: 10 }), ...good(5, { issued: 11 })],
      '发出、收回票数前后不一，请核对',
    ],
    ['more came back than went out', good(8, { issued: 10, returned: 12 }), '发出、收回票数前后不一，请核对'],
    [
      'fewer came back than are there',
      good(8, { issued: 12, returned: 7 }),
      '发出、收回票数前后不一，请核对',
    ],
  ])('is not guessed where %s', (_, rows, note) => {
    expect(trendOf(rows)).toMatchObject({
      issued: null,
      valid_share: null,
      votes: rows.length,
      handed_note: note,
    });
  });

  it('of a round is not told while one object lacks it', () => {
    const rows = [...good(8, { issued: 10 }), ...good(6, { object: '办公室' })];
    expect(roundOf(rows)).toMatchObject({ issued: null, handed_note: '部分未填发出票数' });
  });
});

describe('ballots that do not count', () => {
  const rows = [
    ...good(14, { issued: 20 }),
    ...times(2, { ...AT, grade: '弃权', issued: 20 }),
    { ...AT, grade: '空白票', issued: 20 },
    { ...AT, grade: '废票', issued: 20 },
  ];

  it('are told apart: no opinion, blank, spoilt', () => {
    expect(trendOf(rows)).toMatchObject({ votes: 14, returned: 18, abstained: 2, blank: 1, spoilt: 1 });
  });

  it('open their own rows, and none where those could not be told from valid ones', () => {
    const where = { review_kind: AT.kind, round: AT.round, object_type: AT.type, object: AT.object };
    const graded = (measure: string) =>
      behindOf(rows, 'reviews.trend', where, measure)?.cells.map((cell) => cell.where['grade']);
    expect(['abstained', 'blank', 'spoilt'].map(graded)).toEqual([['弃权'], ['空白票'], ['废票']]);
    const scored = [...times(9, { ...AT, score: 90 }), { ...AT, issued: 20, voter: 'A01' }];
    expect(trendOf(scored)?.['blank']).toBe(1);
    expect(behindOf(scored, 'reviews.trend', where, 'blank')).toBeNull();
  });

  it('stand in the notes and in columns of the results, beside what went out', () => {
    const figure = figureOn(answersOn(rows), 'reviews.results');
    if (figure.form !== 'sheet') throw new Error(figure.form);
    expect(figure.notes.slice(0, 2)).toEqual([
      '发出票20张，收回18张（90.0%），有效14张（70.0%）',
      '不计入有效票的：弃权、不了解2张，空白1张，废票1张',
    ]);
    expect(figure.columns.slice(0, 8).map(({ label }) => label)).toEqual([
      ...['发出', '收回', '有效', '收回率', '有效率', '弃权', '空白', '废票'],
    ]);
  });

  it('make a finding of those that went out where that is known', () => {
    const parts = findingOn(answersOn(rows), 'reviews.valid_low')?.parts ?? [];
    expect(parts.map(({ text }) => text).join('')).toBe(
      '2026年述职评议，有效票14张，占发出的20张的70.0%，低于90.0%。',
    );
  });
});
