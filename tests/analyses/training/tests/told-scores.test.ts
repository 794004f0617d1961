import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toldScores } from '#analyses/training/tests/told-scores.ts';

const LEAST = 5;

it('leaves out nobody, or at least so many together, of each test', () => {
  const row = fc.record({
    scope_type: fc.constantFrom('全部', '层级'),
    test: fc.constantFrom('春季', '秋季'),
    scored: fc.nat(9),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const told = toldScores(rows, LEAST);
      for (const { scored } of [...told] as typeof rows) expect(scored).toBeGreaterThanOrEqual(LEAST);
      for (const scope_type of ['全部', '层级']) {
        for (const test of ['春季', '秋季']) {
          const group = rows.filter((each) => each.scope_type === scope_type && each.test === test);
          const left = group.filter((each) => !told.has(each)).reduce((sum, { scored }) => sum + scored, 0);
          if (group.some((each) => told.has(each))) expect(left === 0 || left >= LEAST).toBe(true);
        }
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

it('tells all of them where each is large enough', () => {
  const rows = [5, 8, 20].map((scored) => ({ scope_type: '层级', test: '春季', scored }));
  expect(toldScores(rows, LEAST)).toEqual(new Set(rows));
});
