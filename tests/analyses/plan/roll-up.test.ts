import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '#analyses/plan/cells.ts';
import { finestOf, rollUp, rollUpEach } from '#analyses/plan/roll-up.ts';
import type { CellValue } from '#core/table.ts';

const DIMS = ['level', 'unit', 'sex', 'age'] as const;
const WORDS: readonly (readonly CellValue[])[] = [
  ['市级', '县级', null],
  ['组织部', '宣传部', '财政局'],
  ['男', null, '女'],
  [null, 29, 30, 31, 60],
];

const cells: fc.Arbitrary<Cells> = fc
  .array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(4), fc.integer({ min: 1, max: 9 })), {
    maxLength: 40,
  })
  .map((rows) => ({
    dims: DIMS,
    words: WORDS,
    codes: DIMS.map((_, d) => Uint32Array.from(rows, (row) => row[d] ?? 0)),
    counts: Float64Array.from(rows, (row) => row[4]),
    sums: { hours: Float64Array.from(rows, (row) => row[4] * 100 + row[3]) },
  }));

/** People and hours by the words of the dimensions: what must not depend on how it was added up. */
function contents({ dims, words, codes, counts, sums }: Cells): Map<string, readonly number[]> {
  const order = [...dims].sort();
  const entries = [...counts].map((count, cell): [string, readonly number[]] => {
    const place = order.map((id) => dims.indexOf(id));
    const values = place.map((d) => words[d]?.[codes[d]?.[cell] ?? 0]);
    return [JSON.stringify(values), [count, sums['hours']?.[cell] ?? 0]];
  });
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const FILTERS = [
  { dimension: 'band', values: ['30岁及以下', null] },
  { dimension: 'sex', values: ['男', null] },
];

describe('cells added up into coarser ones', () => {
  it('keep every person that passes, once', () => {
    fc.assert(
      fc.property(cells, (fine) => {
        const total = (some: Cells) => some.counts.reduce((sum, n) => sum + n, 0);
        expect(total(rollUp(fine, ['unit'], []))).toBe(total(fine));
        const young = [...fine.counts].filter((_, cell) => {
          const [age, sex] = [fine.codes[3]?.[cell] ?? 0, fine.codes[2]?.[cell] ?? 0];
          return age <= 2 && sex <= 1;
        });
        expect(total(rollUp(fine, [], FILTERS))).toBe(young.reduce((sum, n) => sum + n, 0));
      }),
      { seed: 3 },
    );
  });

  it('are the same whether added up one by one or out of each other', () => {
    const groupings = [['unit'], ['unit', 'sex', 'age'], ['sex', 'unit'], [], ['level', 'age'], ['unit']];
    fc.assert(
      fc.property(cells, fc.subarray(FILTERS), (fine, filters) => {
        const each = rollUpEach([rollUp(fine, DIMS, [])], groupings, filters);
        groupings.forEach((dims, i) => {
          const own = each[i];
          expect(own && contents(own)).toEqual(contents(rollUp(fine, dims, filters)));
        });
      }),
      { seed: 4 },
    );
  });

  it('need only the groupings that are in no finer one, whatever the order of their dimensions', () => {
    expect(finestOf([['level'], ['age', 'level'], ['level', 'age'], ['sex'], ['level']])).toEqual([
      ['age', 'level'],
      ['sex'],
    ]);
    expect(finestOf([[]])).toEqual([[]]);
  });

  it('cannot be had out of cells that do not hold a dimension', () => {
    const [some] = fc.sample(cells, { numRuns: 1, seed: 1 });
    if (!some) throw new Error('no cells');
    expect(() => rollUpEach([some], [['rank']], [])).toThrow('rank');
  });
});
