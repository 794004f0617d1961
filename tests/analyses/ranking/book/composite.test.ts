import { describe, expect, it } from 'vitest';
import {
  compositeOf,
  type CompositeRule,
  contributionsOf,
  normalise,
} from '#analyses/ranking/book/composite.ts';
import { decomposeChange, explainMove } from '#analyses/ranking/book/decompose.ts';
import { rankScores } from '#analyses/ranking/book/ranks.ts';

const NONE = Number.NaN;
const column = (...values: number[]) => Float64Array.from(values);
const RULE: CompositeRule = {
  normalisation: 'full-mark',
  weights: [2, 1],
  lowerIsBetter: [false, false],
  added: [false, false],
  missing: 'renormalise',
};

function composite(scores: readonly Float64Array[], rule: CompositeRule, full = 100): number[] {
  const objects = scores[0]?.length ?? 0;
  const fullMarks = scores.map(() => new Float64Array(objects).fill(full));
  return [...compositeOf(contributionsOf({ scores, fullMarks, objects }, rule), objects)];
}

describe('ranks', () => {
  it('gives equal scores one rank and skips the next', () => {
    expect([...rankScores(column(90, 95, 95, 80)).ranks]).toEqual([3, 1, 1, 4]);
  });

  it('takes scores within 1e-9 for the same', () => {
    expect([...rankScores(column(90, 90 + 5e-10, 80)).ranks]).toEqual([1, 1, 3]);
    expect([...rankScores(column(90, 90 + 5e-9, 80)).ranks]).toEqual([2, 1, 3]);
  });

  it('gives no rank without a score and does not count it', () => {
    const { ranks, of } = rankScores(column(NONE, 70, 80));
    expect([[...ranks], of]).toEqual([[0, 2, 1], 2]);
  });

  it('puts the lowest first where less is better', () => {
    expect([...rankScores(column(3, 1, 2), true).ranks]).toEqual([3, 1, 2]);
  });
});

describe('composite', () => {
  it('is the weighted ratio of full marks on 100', () => {
    expect(composite([column(90), column(60)], RULE)).toEqual([80]);
    expect(composite([column(45), column(30)], RULE, 50)).toEqual([80]);
  });

  it('shares a missing weight out, or counts it as nothing', () => {
    expect(composite([column(90), column(NONE)], RULE)).toEqual([90]);
    expect(composite([column(90), column(NONE)], { ...RULE, missing: 'zero' })).toEqual([60]);
  });

  it('is no number without any weighted score', () => {
    expect(composite([column(NONE), column(NONE)], RULE)).toEqual([NONE]);
    expect(composite([column(NONE), column(70)], { ...RULE, weights: [1, 0] })).toEqual([NONE]);
  });

  it('adds points that are added outside the weights', () => {
    const rule = { ...RULE, weights: [1, 0], added: [false, true] };
    expect(composite([column(80, 80), column(3, -1.5)], rule)).toEqual([83, 78.5]);
    expect(composite([column(80), column(NONE)], rule)).toEqual([80]);
  });

  it('turns a dimension round in which less is better', () => {
    expect(composite([column(10), column(100)], { ...RULE, lowerIsBetter: [true, false] })[0]).toBeCloseTo(
      (2 * 0.9 + 1) / 0.03,
    );
  });

  it('spans the league with min–max, and a league of one score is whole', () => {
    expect([...normalise(column(60, 80, 70), column(), 'min-max', false)]).toEqual([0, 1, 0.5]);
    expect([...normalise(column(60, 80, 70), column(), 'min-max', true)]).toEqual([1, 0, 0.5]);
    expect([...normalise(column(70, 70, NONE), column(), 'min-max', false)]).toEqual([1, 1, NONE]);
  });

  it('has a mean of a half with z-scores', () => {
    const values = [...normalise(column(60, 80, 70, NONE), column(), 'z-score', false)];
    expect(values[2]).toBe(0.5);
    expect((values[0] ?? 0) + (values[1] ?? 0)).toBeCloseTo(1);
    expect(values[3]).toBeNaN();
  });
});

describe('why a composite moved', () => {
  it('adds up to the change exactly, a dimension that went missing included', () => {
    const full = [column(100, 100), column(100, 100)];
    const before = contributionsOf(
      { scores: [column(90, 70), column(60, 88)], fullMarks: full, objects: 2 },
      RULE,
    );
    const now = contributionsOf(
      { scores: [column(75, 71), column(NONE, 90)], fullMarks: full, objects: 2 },
      { ...RULE, weights: [1, 1] },
    );
    const change = (object: number) =>
      (compositeOf(now, 2)[object] ?? 0) - (compositeOf(before, 2)[object] ?? 0);
    for (const object of [0, 1]) {
      const terms = decomposeChange(before, now, object);
      expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(change(object), 10);
    }
    expect(decomposeChange(before, now, 0)[1]).toBeCloseTo(-20);
  });

  it('names who lies between two ranks, so that they explain the move', () => {
    const [before, now] = [column(90, 80, 70, 60, NONE), column(65, 80, 70, 60, 95)];
    const { passed, passedBy } = explainMove(before, now, 0);
    expect([passed, passedBy]).toEqual([[], [1, 2, 4]]);
    const change = (rankScores(before).ranks[0] ?? 0) - (rankScores(now).ranks[0] ?? 0);
    expect(passed.length - passedBy.length).toBe(change);
  });

  it('explains every move of a random year', () => {
    let state = 7;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let turn = 0; turn < 200; turn++) {
      const year = () =>
        Float64Array.from({ length: 9 }, () => (random() < 0.1 ? NONE : Math.round(random() * 6)));
      const [before, now] = [year(), year()];
      for (let object = 0; object < 9; object++) {
        const [was, is] = [rankScores(before).ranks[object] ?? 0, rankScores(now).ranks[object] ?? 0];
        if (was === 0 || is === 0) continue;
        const { passed, passedBy } = explainMove(before, now, object);
        expect(passed.length - passedBy.length).toBe(was - is);
      }
    }
  });
});
