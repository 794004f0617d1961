import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, type CodeColumn, groupCells, LEFT_OUT } from '#analyses/plan/group-cells.ts';

/** Columns of random codes; a large `size` makes keys that no array can hold. */
const columnsOf = (sizes: readonly number[]): fc.Arbitrary<{ length: number; columns: CodeColumn[] }> =>
  fc.nat({ max: 60 }).chain((length) =>
    fc
      .tuple(
        ...sizes.map((size) =>
          fc.array(fc.constantFrom(0, 1, 2, size - 1), { minLength: length, maxLength: length }),
        ),
      )
      .map((columns) => ({
        length,
        columns: columns.map((codes, i) => ({ codes: Uint32Array.from(codes), size: sizes[i] ?? 1 })),
      })),
  );

function groupByText(length: number, columns: readonly CodeColumn[], kept: Uint8Array): number[] {
  const seen = new Map<string, number>();
  return Array.from({ length }, (_, cell) => {
    if (kept[cell] === 0) return LEFT_OUT;
    const key = columns.map(({ codes }) => codes[cell]).join();
    const group = seen.get(key) ?? seen.size;
    seen.set(key, group);
    return group;
  });
}

describe('cells put together by their codes', () => {
  it.each([
    ['few values', [3, 4, 5]],
    ['more combinations than an array holds', [5000, 3000, 7]],
    ['more combinations than a number can count', [4_000_000_000, 4_000_000_000, 4_000_000_000, 9]],
    ['no dimension', []],
  ])('are those with the same codes and no others, with %s', (_, sizes) => {
    fc.assert(
      fc.property(columnsOf(sizes), fc.infiniteStream(fc.boolean()), ({ length, columns }, keeps) => {
        const kept = Uint8Array.from({ length }, () => Number(keeps.next().value));
        const { of, first } = groupCells(length, columns, kept);
        expect([...of]).toEqual(groupByText(length, columns, kept));
        expect([...first]).toEqual([...new Set(of)].filter((g) => g !== LEFT_OUT).map((g) => of.indexOf(g)));
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('add up without those left out', () => {
    const column = { codes: Uint32Array.of(1, 0, 1, 0), size: 2 };
    const groups = groupCells(4, [column], Uint8Array.of(1, 1, 1, 0));
    expect([...addUp(groups, Float64Array.of(1, 20, 300, 4000))]).toEqual([301, 20]);
  });
});
