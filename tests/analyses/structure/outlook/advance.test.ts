import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, type StepPlan, type StockCell, together } from '#analyses/structure/outlook/advance.ts';

const cell: fc.Arbitrary<StockCell<string>> = fc.record({
  leaves: fc.constantFrom(0, 1, 2, 3, null),
  of: fc.constantFrom('甲', '乙', '丙'),
  n: fc.integer({ min: 0, max: 50 }),
});
const plan = (exits: fc.Arbitrary<number>): fc.Arbitrary<StepPlan<string>> =>
  fc.record({
    exits,
    intake: fc.array(fc.tuple(fc.constantFrom('甲', '丁'), fc.integer({ min: 0, max: 9 })), { maxLength: 3 }),
  });
const plans = (exits: fc.Arbitrary<number>) => fc.array(plan(exits), { minLength: 1, maxLength: 5 });
const share = fc.double({ min: 0, max: 0.5, noNaN: true });
const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, n) => all + n, 0);

describe('leading people over the years', () => {
  it('keeps count of every head: n is the former n, less retirements and exits, plus intake', () => {
    fc.assert(
      fc.property(fc.array(cell), plans(share), (stock, steps) => {
        const points = advance(stock, steps);
        points.slice(1).forEach((point, step) => {
          expect(point.before).toBe(points[step]?.n);
          expect(point.n).toBe(point.before - point.retirements - point.exits + point.intake);
          expect(sum(point.byClass.values())).toBeCloseTo(point.n, 8);
        });
      }),
    );
  });

  it('stays with whole persons while no share of other exits is set', () => {
    fc.assert(
      fc.property(fc.array(cell), plans(fc.constant(0)), (stock, steps) => {
        for (const { n, byClass } of advance(stock, steps)) {
          expect(Number.isInteger(n)).toBe(true);
          expect(sum(byClass.values())).toBe(n);
        }
      }),
    );
  });

  it('takes leave of everyone in the step of their retirement, less those who left before', () => {
    const stock = [
      { leaves: 0, of: '甲', n: 4 },
      { leaves: 1, of: '甲', n: 10 },
      { leaves: null, of: '乙', n: 6 },
    ];
    const points = advance(stock, [
      { exits: 0.5, intake: [['丁', 2]] },
      { exits: 0, intake: [] },
    ]);
    expect(points.map(({ n, retirements, exits }) => [n, retirements, exits])).toEqual([
      [20, 0, 0],
      [10, 4, 8],
      [5, 5, 0],
    ]);
    expect([...(points[2]?.byClass ?? [])]).toEqual([
      ['乙', 3],
      ['丁', 2],
    ]);
  });

  it('gives for parts taken together what they give as one', () => {
    fc.assert(
      fc.property(fc.array(cell), fc.array(cell), plans(share), (one, other, steps) => {
        const none = steps.map(({ exits }) => ({ exits, intake: [] }));
        const whole = advance([...one, ...other], steps);
        const parts = together([advance(one, steps), advance(other, none)]);
        parts.forEach((point, step) => expect(point.n).toBeCloseTo(whole[step]?.n ?? NaN, 8));
      }),
    );
  });
});
