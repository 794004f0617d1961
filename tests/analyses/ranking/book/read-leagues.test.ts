import { describe, expect, it } from 'vitest';
import { samePeriodsLastYear, previousPeriods } from '#analyses/ranking/book/league.ts';
import { readLeagues } from '#analyses/ranking/book/read-leagues.ts';
import { type PlainScore, recordsFrom } from '../on-scores.ts';

const row = (
  object: string,
  period: string,
  score: number | null,
  rest: Partial<PlainScore> = {},
): PlainScore => ({
  ...{ object, period, score, dimension: '党建', object_type: '单位', group: '县' },
  ...rest,
});
const read = (...rows: readonly PlainScore[]) => readLeagues(recordsFrom(rows));
const only = (...rows: readonly PlainScore[]) => {
  const [league] = read(...rows);
  if (!league) throw new Error('no league');
  return league;
};

describe('leagues', () => {
  it('hold objects of one type and group, and nobody else', () => {
    const leagues = read(
      ...[row('甲', '2026年', 90), row('乙', '2026年', 80, { group: '区' })],
      row('办公室', '2026年', 70, { object_type: '科室' }),
    );
    expect(leagues.map(({ objectType, group, objects }) => [objectType, group, objects])).toEqual([
      ['单位', '县', ['甲']],
      ['单位', '区', ['乙']],
      ['科室', '县', ['办公室']],
    ]);
  });

  it('are one where nothing is said of the group and where 全部 is', () => {
    const league = only(
      row('甲', '2026年', 90, { group: null }),
      row('乙', '2026年', 80, { group: '全部', object_type: null }),
    );
    expect([league.objectType, league.group, league.objects]).toEqual(['单位', '全部', ['甲', '乙']]);
  });

  it('have their periods in the order of time, whatever the order of the rows', () => {
    const league = only(
      ...[row('甲', '2026年二季度', 2), row('甲', '2025年四季度', 1), row('甲', '2026年一季度', 3)],
    );
    expect(league.periods).toEqual(['2025年四季度', '2026年一季度', '2026年二季度']);
    expect(league.periods.map((_, p) => league.scores(p, 0)[0])).toEqual([1, 3, 2]);
  });

  it('have their dimensions in the order in which the rows of the earliest period list them', () => {
    const of = (dimension: string, period: string, score: number | null) =>
      row('甲', period, score, { dimension });
    const league = only(
      ...[of('新项', '2026年', 1), of('人才', '2026年', 2), of('党建', '2026年', 3)],
      ...[of('党建', '2025年', null), of('空项', '2025年', null), of('人才', '2025年', 5)],
      row('乙', '2025年', 4, { dimension: '党建' }),
    );
    expect(league.dimensions).toEqual(['党建', '人才', '新项']);
    expect(league.dimensions.map((_, d) => league.scores(1, d)[0])).toEqual([3, 2, 1]);
  });

  it('keep a missing score apart from zero', () => {
    const league = only(
      ...[
        row('甲', '2026年', 0),
        row('乙', '2026年', null),
        row('乙', '2025年', 50),
        row('甲', '2025年', 60),
      ],
    );
    expect(league.scores(1, 0)[0]).toBe(0);
    expect(league.scores(1, 0)[1]).toBeNaN();
  });

  it('take the mean of different scores for one cell, and count the cell', () => {
    const league = only(row('甲', '2026年', 90), row('甲', '2026年', 80), row('甲', '2026年', 70));
    expect(league.scores(0, 0)[0]).toBeCloseTo(80, 12);
    expect(league.conflicts).toBe(1);
  });

  it('take the same mean in whatever order the scores stand, a repeated one once', () => {
    for (const scores of [
      [80, 90, 80],
      [80, 80, 90],
      [90, 80, 80],
    ]) {
      const league = only(...scores.map((score) => row('甲', '2026年', score)));
      expect(league.scores(0, 0)[0]).toBe(85);
      expect(league.conflicting().map((each) => [...each.scores].sort())).toEqual([[80, 90]]);
    }
  });

  it('bring scores of several full marks onto the first before they are held against each other', () => {
    const league = only(
      row('甲', '2026年', 18, { full_mark: 20 }),
      row('甲', '2026年', 90, { full_mark: 100 }),
      row('甲', '2026年', 80, { full_mark: 100 }),
    );
    expect([league.scores(0, 0)[0], league.fullMarks(0, 0)[0]]).toEqual([17, 20]);
    expect(league.conflicting()).toEqual([{ period: 0, dimension: 0, object: 0, scores: [18, 16] }]);
  });

  it('take the same score given twice for one', () => {
    const league = only(row('甲', '2026年', 90), row('甲', '2026年', 90));
    expect([league.scores(0, 0)[0], league.conflicts]).toEqual([90, 0]);
  });

  it('tell people of one name in two units apart, and keep their plain names', () => {
    const person = { object_type: '个人' };
    const league = only(
      row('张伟', '2026年', 90, { ...person, unit: '平陵县' }),
      row('张伟', '2026年', 80, { ...person, unit: '白沙县' }),
      row('张伟', '2025年', 70, { ...person, unit: '平陵县' }),
    );
    expect(league.objects).toEqual(['张伟（平陵县）', '张伟（白沙县）']);
    expect([league.names, league.homes]).toEqual([
      ['张伟', '张伟'],
      ['平陵县', '白沙县'],
    ]);
  });

  it('do not tell offices apart by the unit that they are said to be of', () => {
    const office = { object_type: '科室' };
    const league = only(
      row('办公室', '2025年', 90, office),
      row('办公室', '2026年', 80, { ...office, unit: '市委组织部' }),
    );
    expect([league.objects, league.homes]).toEqual([['办公室'], ['市委组织部']]);
  });

  it('keep a score given as a whole apart from the dimensions', () => {
    const league = only(
      ...[row('甲', '2026年', 90), row('甲', '2026年', 85, { dimension: '综合' })],
      row('乙', '2026年', 70, { dimension: null }),
    );
    expect(league.dimensions).toEqual(['党建']);
    expect([...(league.given(0)?.scores ?? [])]).toEqual([85, 70]);
  });

  it('take 100 for a full mark that is not said', () => {
    const league = only(row('甲', '2026年', 90), row('乙', '2026年', 45, { full_mark: 50 }));
    expect([...league.fullMarks(0, 0)]).toEqual([100, 50]);
  });

  it('tell nothing of rows without a period, an object or a score', () => {
    expect(read(row('甲', '2026年', null), { object: null, period: '2026年', score: 1 })).toEqual([]);
    expect(read({ object: '甲', period: null, score: 1 })).toEqual([]);
  });
});

describe('periods before', () => {
  const periods = ['2025年三季度', '2026年一季度', '2026年3月', '2026年三季度', '2026年9月', '年中'];

  it('are the nearest of the same length', () => {
    expect(previousPeriods(periods)).toEqual([-1, 0, -1, 1, 2, -1]);
  });

  it('of the year before are the same part of it', () => {
    expect(samePeriodsLastYear(periods)).toEqual([-1, -1, -1, 0, -1, -1]);
  });
});
