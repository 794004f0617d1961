import { describe, expect, it } from 'vitest';
import { reviews } from '#analyses/reviews/index.ts';
import { answersOn, behindOf, type PlainBallot, times } from '../plain-reviews.ts';

const MONTH = { kind: '百人评议', round: '2026年9月', type: '科室', object: '研究室', item: '作风' };
const graded = (grade: string, count: number): readonly PlainBallot[] => times(count, { ...MONTH, grade });
const summaryOf = (rows: readonly PlainBallot[], settings = {}) =>
  answersOn(rows, { settings }).table('reviews.summary').rows;

describe('the summary of a review', () => {
  it('counts valid votes, their mean by the points of grades, and the share of good ones', () => {
    const rows = [...graded('好', 6), ...graded('较好', 3), ...graded('较差', 1)];
    expect(summaryOf(rows)).toEqual([
      {
        ...{ review_kind: '百人评议', round: '2026年9月', object_type: '科室', object: '研究室' },
        ...{ item: '作风', votes: 10, mean: (600 + 255 + 50) / 10, good_share: 0.6 },
        ...{ issued: null, returned: 10, return_share: null, valid_share: null },
        ...{ abstained: 0, blank: 0, spoilt: 0, handed_note: '未填发出票数' },
      },
    ]);
  });

  it('leaves abstentions and blank ballots out of votes, mean and shares', () => {
    const rows = [...graded('好', 1), ...graded('弃权', 2), ...graded('不了解', 1), ...times(3, MONTH)];
    expect(summaryOf(rows)[0]).toMatchObject({ votes: 1, mean: 100, good_share: 1 });
  });

  it('has a mean but no good share where there are scores only, and takes 95.5% for 95.5', () => {
    const rows = [90, 95.5].map((score) => ({ ...MONTH, score }));
    expect(summaryOf(rows)[0]).toMatchObject({ votes: 2, mean: 92.75, good_share: null });
  });

  it('takes the score of a ballot that has a grade as well, and its grade for the share', () => {
    expect(summaryOf([{ ...MONTH, score: 88, grade: '好' }])[0]).toMatchObject({ mean: 88, good_share: 1 });
  });

  it('reads a sheet that counts the votes of each grade', () => {
    const rows = [
      { ...MONTH, grade: '好', votes: 30 },
      { ...MONTH, grade: '一般', votes: 10 },
      { ...MONTH, grade: '弃权', votes: 5 },
      { ...MONTH, grade: '较差', votes: 0 },
    ];
    expect(summaryOf(rows)[0]).toMatchObject({ votes: 40, mean: 92.5, good_share: 0.75 });
    expect(answersOn(rows).table('reviews.trend').rows[0]).toMatchObject({ returned: 45, voters: 40 });
  });

  it('takes votes without a grade as votes without a mean', () => {
    expect(summaryOf([{ ...MONTH, votes: 12 }])[0]).toMatchObject({
      ...{ votes: 12, mean: null, good_share: null },
    });
  });

  it('says nothing of an object that nobody gave a valid vote, and nothing at all of no rows', () => {
    expect(summaryOf(graded('弃权', 3))[0]).toMatchObject({ votes: 0, mean: null, good_share: null });
    expect(summaryOf([])).toEqual([]);
    expect(summaryOf([{ ...MONTH, object: null, grade: '好' }])).toEqual([]);
  });

  it('drops the highest and the lowest where the office says so', () => {
    const rows = [100, 80, 90, 0, 85].map((score) => ({ ...MONTH, score }));
    expect(summaryOf(rows, { 'reviews.drop': 1 })[0]).toMatchObject({ votes: 5, mean: 85 });
  });

  it('goes by the points and the good grades of the office', () => {
    const settings = { 'reviews.grade_points': ['好=10', '较好=5'], 'reviews.good_grades': ['好', '较好'] };
    const rows = [...graded('好', 1), ...graded('较好', 1), ...graded('一般', 2)];
    expect(summaryOf(rows, settings)[0]).toMatchObject({ votes: 4, mean: 7.5, good_share: 0.5 });
  });

  it('calls an item 全部 where the sheet names none, and orders rounds by time', () => {
    const rows = ['2026年10月', '2026年9月'].map((round) => ({ ...MONTH, round, item: null, grade: '好' }));
    expect(summaryOf(rows).map(({ round, item }) => [round, item])).toEqual([
      ['2026年9月', '全部'],
      ['2026年10月', '全部'],
    ]);
  });

  it.each([
    ['研究室', '科室'],
    ['考核办', '科室'],
    ['东陵县', '单位'],
    ['市财政局', '单位'],
    ['王小明', '个人'],
  ])('takes %s for a %s where the sheet does not say', (object, type) => {
    expect(summaryOf([{ ...MONTH, type: null, object, grade: '好' }])[0]).toMatchObject({
      object_type: type,
    });
  });
});

it('keeps what is said of people to the workbench, row by row', () => {
  const rows = [
    { ...MONTH, type: '个人', object: '王小明', grade: '好' },
    { ...MONTH, grade: '好' },
  ];
  const answers = answersOn(rows);
  for (const id of ['reviews.summary', 'reviews.trend', 'reviews.grades', 'reviews.groups']) {
    const { personalRow } = reviews.derived.find((table) => table.id === id) ?? {};
    const left = answers.table(id).rows.filter((row) => personalRow?.(row) !== true);
    expect(left.length).toBeGreaterThan(0);
    expect(JSON.stringify(left)).not.toContain('王小明');
  }
});

describe('what is behind a vote', () => {
  const where = {
    review_kind: '百人评议',
    round: '2026年9月',
    object_type: '科室',
    object: '研究室',
    item: '作风',
  };

  it('is opened by what was said, never by who said it', () => {
    expect(behindOf(graded('好', 5), 'reviews.summary', where, 'mean')?.cells).toEqual([
      {
        table: 'reviews.records_object_item',
        where: {
          ...{ scope_type: '全部', scope: '全部', review_kind: '百人评议', round: '2026年9月' },
          ...{ object: '研究室', item: '作风' },
        },
        measure: 'valid',
      },
    ]);
  });

  it('leaves out ballots that are not valid, which only what was handed in opens', () => {
    const rows = [...graded('好', 9), ...graded('弃权', 1), MONTH];
    const opened = (table: string, measure: string) =>
      behindOf(rows, table, where, measure)?.cells.map((cell) => cell.measure);
    expect(opened('reviews.trend', 'votes')).toEqual(['valid']);
    expect(opened('reviews.rounds', 'mean')).toEqual(['valid']);
    expect(opened('reviews.trend', 'returned')).toEqual(['n']);
    expect(opened('reviews.trend', 'issued')).toBeUndefined();
    expect(opened('reviews.rounds', 'valid_share')).toEqual(['n']);
    expect(opened('reviews.grades', 'abstained')).toBeUndefined();
  });

  it('is every row with a count where there are only counts, and nothing where those are mixed with blanks', () => {
    const bare = times(9, { ...MONTH, votes: 1 });
    const opened = (rows: readonly PlainBallot[]) => behindOf(rows, 'reviews.trend', where, 'votes');
    expect(opened(bare)?.cells.map(({ measure }) => measure)).toEqual(['n']);
    expect(opened([...bare, MONTH])).toBeNull();
  });

  it('is not opened where a group has fewer than five: the rows name the group', () => {
    const rows = [...graded('好', 9), { ...MONTH, group: '领导', grade: '一般' }];
    expect(behindOf(rows, 'reviews.summary', where, 'mean')).toBeNull();
    expect(behindOf(rows, 'reviews.grades', { ...where, grade: '好' }, 'n')).toBeNull();
  });

  it('is not opened where fewer than five voted, however many items each voted on', () => {
    expect(behindOf(graded('好', 4), 'reviews.summary', where, 'mean')).toBeNull();
    const items = ['作风', '效率', '廉洁'].flatMap((item) => times(3, { ...MONTH, item, grade: '好' }));
    expect(behindOf(items, 'reviews.trend', where, 'mean')).toBeNull();
    expect(behindOf(items, 'reviews.grades', { ...where, grade: '好' }, 'n')).toBeNull();
  });
});
