import { describe, expect, it } from 'vitest';
import { reviews } from '#analyses/reviews/index.ts';
import { answersOn, type PlainBallot } from '../plain-reviews.ts';
import { mark, MERIT, OFFICES, planted, SEVERITY } from './offices.ts';

const rowsOf = (ballots: readonly PlainBallot[], table: string) => answersOn(ballots).table(table).rows;

/** A jitter that severity and merit do not explain. */
const jitter = (from: string, to: string, score: number): number =>
  score + (((from.charCodeAt(0) * 7 + to.charCodeAt(0) * 13) % 11) - 5) / 10;

describe('severity of raters', () => {
  it('is what was planted, in a round of its own', () => {
    const rows = rowsOf(planted(), 'reviews.severity');
    OFFICES.forEach((from, i) => {
      const row = rows.find((each) => each['from'] === from);
      expect(row?.['severity']).toBeCloseTo(SEVERITY[i] ?? NaN, 6);
      expect(row?.['given']).toBe(7);
    });
  });

  it('is taken out of what each got', () => {
    const rows = rowsOf(planted(), 'reviews.adjusted');
    OFFICES.forEach((object, i) => {
      const row = rows.find((each) => each['object'] === object);
      expect(row?.['after']).toBeCloseTo(85 + (MERIT[i] ?? NaN), 6);
      // The others' severities sum up to minus its own.
      expect(row?.['before']).toBeCloseTo(85 + (MERIT[i] ?? NaN) - (SEVERITY[i] ?? NaN) / 7, 6);
      expect(Number(row?.['change'])).toBeCloseTo(Number(row?.['after']) - Number(row?.['before']), 9);
    });
    expect(rows.find(({ object }) => object === '甲科')).toMatchObject({ rank_after: 1, of: 8 });
  });

  it('is not told where the marks fall into groups that nothing joins, or are too few', () => {
    const apart = [
      ...[mark('甲科', '乙科', 90), mark('乙科', '甲科', 80)],
      ...[mark('丙科', '丁科', 70), mark('丁科', '丙科', 60)],
    ];
    for (const ballots of [apart, apart.slice(0, 2), apart.slice(0, 1)]) {
      expect(rowsOf(ballots, 'reviews.severity').every((row) => row['severity'] === null)).toBe(true);
      expect(rowsOf(ballots, 'reviews.adjusted').every((row) => row['after'] === null)).toBe(true);
      expect(rowsOf(ballots, 'reviews.residuals').every((row) => row['residual'] === null)).toBe(true);
      expect(rowsOf(ballots, 'reviews.pairs')).toEqual([]);
    }
    expect(rowsOf([], 'reviews.severity')).toEqual([]);
  });

  it('leaves nothing over where it explains every mark', () => {
    expect(rowsOf(planted(), 'reviews.pairs')).toEqual([]);
    expect(rowsOf(planted(), 'reviews.residuals').every((row) => row['deviations'] === null)).toBe(true);
  });

  it('and what it explains add up to the mark', () => {
    for (const row of rowsOf(planted(jitter), 'reviews.residuals')) {
      expect(Number(row['expected']) + Number(row['residual'])).toBeCloseTo(Number(row['score']), 9);
    }
  });
});

describe('pairs', () => {
  const isPair = (from: string, to: string, a: string, b: string) =>
    (from === a && to === b) || (from === b && to === a);

  it('that praise each other beyond what their severity explains are listed', () => {
    const ballots = planted((from, to, score) =>
      jitter(from, to, isPair(from, to, '乙科', '丁科') ? score + 10 : score),
    );
    const rows = rowsOf(ballots, 'reviews.pairs');
    expect(rows.map(({ sign, from, to }) => [sign, from, to])).toEqual([['互相偏高', '乙科', '丁科']]);
  });

  it('of which one gives far more than it gets are listed, those that both give much are not', () => {
    const ballots = planted((from, to, score) =>
      jitter(from, to, from === '乙科' && to === '丁科' ? score - 15 : score),
    );
    const rows = rowsOf(ballots, 'reviews.pairs');
    expect(rows.map(({ sign, from, to }) => [sign, from, to])).toEqual([['分差偏大', '乙科', '丁科']]);
    expect(Number(rows[0]?.['gap'])).toBeCloseTo(Number(rows[0]?.['score']) - Number(rows[0]?.['returned']));
  });
});

describe('a gap', () => {
  const signs = (there: number, back: number) => {
    const ballots = planted((from, to, score) => {
      if (from === '甲科' && to === '辛科') return there;
      return from === '辛科' && to === '甲科' ? back : jitter(from, to, score);
    });
    return rowsOf(ballots, 'reviews.pairs').map(({ sign }) => sign);
  };

  it('is not told of two that give each other the same, however severe either is', () => {
    // Severity and merit explain 82 and 92.
    expect(signs(95, 95)).toEqual(['互相偏高']);
  });

  it('is not told where only severity makes the one that gives less seem to give more', () => {
    expect(signs(84.5, 89.5)).toEqual([]);
    expect(signs(79.5, 94.5)).toEqual(['分差偏大']);
  });
});

describe('full marks', () => {
  it('to everybody are told of a rater, not full marks to some', () => {
    const ballots = planted((from, _to, score) => (from === '丙科' ? 100 : score));
    expect(rowsOf(ballots, 'reviews.full_marks').map(({ from, given }) => [from, given])).toEqual([
      ['丙科', 7],
    ]);
    const but = planted((from, to, score) => (from === '丙科' && to !== '甲科' ? 100 : score));
    expect(rowsOf(but, 'reviews.full_marks')).toEqual([]);
  });
});

it('keeps to the workbench whatever tells of raters and pairs', () => {
  const kept = reviews.derived.filter(({ confidential }) => confidential).map(({ id }) => id);
  expect(kept).toEqual(
    expect.arrayContaining([
      ...['reviews.residuals', 'reviews.severity', 'reviews.adjusted', 'reviews.pairs', 'reviews.full_marks'],
    ]),
  );
  const shown = new Set([...reviews.wallPages, ...reviews.reportSections].flatMap(({ figures }) => figures));
  const tables = reviews.figures.filter(({ id }) => shown.has(id)).flatMap((figure) => figure.tables);
  expect(tables.filter((id) => kept.includes(id) && !id.endsWith('_options'))).toEqual([]);
});
