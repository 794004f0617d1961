import { describe, expect, it } from 'vitest';
import { reviews } from '#analyses/reviews/index.ts';
import { toDiverging } from '#charts/reviews/diverging-marks.ts';
import { toSquare } from '#charts/reviews/square-marks.ts';
import type { FigureSpec } from '#core/figure.ts';
import { mark, planted } from './mutual/offices.ts';
import { answersOn, figureOn, type PlainAsk, type PlainBallot, times } from './plain-reviews.ts';

const AT = { kind: '百人评议', round: '2026年9月', type: '科室' };

function figureOf<Form extends FigureSpec['form']>(
  id: string,
  form: Form,
  rows: readonly PlainBallot[],
  ask: PlainAsk = {},
) {
  const figure = figureOn(answersOn(rows, ask), id);
  if (figure.form !== form) throw new Error(`${id} is ${figure.form}`);
  return figure as Extract<FigureSpec, { form: Form }>; // Its form was looked at.
}

describe.each(reviews.figures.map(({ id }) => id))('%s', (id) => {
  it('says what is missing where there is nothing, one row, or nobody to compare with', () => {
    for (const rows of [[], [{ ...AT, object: '甲科', grade: '好' }], [mark('甲科', '乙科', 90)]]) {
      const figure = figureOn(answersOn(rows), id);
      if (figure.form === 'empty') expect(figure.reason).not.toBe('');
    }
    expect(figureOn(answersOn([]), id).form).toBe('empty');
  });
});

describe('grades as bars', () => {
  const rows = [
    ...times(3, { ...AT, object: '甲科', grade: '好' }),
    ...times(3, { ...AT, object: '甲科', grade: '一般' }),
    ...times(6, { ...AT, object: '乙科', grade: '好' }),
    ...times(2, { ...AT, object: '乙科', grade: '弃权' }),
    ...times(2, { ...AT, object: '丙科', grade: '好' }),
  ];

  it('put the best seen first and what is not approval left of the middle', () => {
    const figure = figureOf('reviews.grade_bars', 'diverging', rows);
    expect(figure.rows).toEqual(['乙科', '甲科', '丙科']);
    expect(figure.grades).toEqual([
      { label: '好', side: 'positive' },
      { label: '一般', side: 'negative' },
    ]);
    expect(figure.subtitle).toBe('2026年9月百人评议，各等次占有效票，%；中线左为一般');
    expect(figure.notes).toEqual([
      ...['收回票16张，有效14张；未填发出票数，不算有效率', '不计入有效票的：弃权、不了解2张'],
      ...['弃权、不了解、空白和作废的票列为无效，不计入占比', '评议人少于5人的对象不列等次'],
    ]);
  });

  it('draw an object of few votes as 票数不足, and abstentions apart', () => {
    const figure = figureOf('reviews.grade_bars', 'diverging', rows);
    const { lines } = toDiverging(figure, answersOn(rows).table(figure.table));
    expect(lines.map(({ hidden }) => hidden)).toEqual([null, null, '票数不足']);
    expect(lines.map(({ abstained }) => abstained)).toEqual(['无效2', '', '']);
  });

  it('say of people that it is for reference only', () => {
    const people = rows.map((row) => ({ ...row, type: '个人' }));
    const figure = figureOf('reviews.grade_bars', 'diverging', people);
    expect(figure.notes).toContain('评议个人的结果仅供参考，不代替组织考察');
  });
});

describe('choices', () => {
  const rows = ['2026年8月', '2026年9月'].flatMap((round) =>
    ['甲科', '乙科'].flatMap((object) =>
      times(6, { ...AT, round, object, group: '群众', score: object === '甲科' ? 90 : 80 }),
    ),
  );

  it('offer the newest review first, which holds until another is chosen', () => {
    const answers = answersOn(rows);
    expect(answers.table('reviews.review_options').rows.map(({ option }) => option)).toEqual([
      ...['百人评议 2026年9月', '百人评议 2026年8月'],
    ]);
    const chosen = { choices: { 'reviews.review': '百人评议 2026年8月' } };
    expect(figureOf('reviews.results', 'sheet', rows).where['round']).toBe('2026年9月');
    expect(figureOf('reviews.results', 'sheet', rows, chosen).where['round']).toBe('2026年8月');
  });

  it('tell of the object chosen, unless the review is not of it', () => {
    const told = (object: string) =>
      figureOf('reviews.trend_lines', 'lines', rows, { choices: { 'reviews.object': object } })
        .series.filter(({ told: isTold }) => isTold)
        .map(({ label }) => label);
    expect(told('乙科')).toEqual(['乙科']);
    expect(told('丙科')).toEqual(['甲科']);
  });

  it('leave mutual reviews to their own page', () => {
    const answers = answersOn([...rows, ...planted()]);
    expect(answers.table('reviews.review_options').rows).toHaveLength(2);
    expect(answers.table('reviews.mutual_options').rows).toEqual([{ option: '双向互评 2026年三季度' }]);
  });
});

it('marks in the square only what severity and merit do not explain', () => {
  const rows = planted((from, to, score) =>
    from === '乙科' && to === '丁科'
      ? score - 15
      : score + (from.charCodeAt(0) % 3) / 10 + (to < from ? 0.2 : 0),
  );
  const figure = figureOf('reviews.square', 'square', rows);
  const { cells } = toSquare(figure, answersOn(rows).table(figure.table));
  expect(cells).toHaveLength(56);
  expect(cells.filter(({ deviates }) => deviates).map(({ label }) => label)).toContain('乙科→丁科');
  expect(figureOf('reviews.square', 'square', planted()).mark).toBeNull();
});
