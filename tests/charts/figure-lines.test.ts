import { describe, expect, it } from 'vitest';

import { isListed, linesOf } from '#charts/figure-lines.ts';
import { isWide } from '#charts/is-wide.ts';

import { SAMPLES } from '../views/harness/figures/samples.ts';

const found = (id: string) => {
  const sample = SAMPLES.find(({ spec }) => spec.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  return sample;
};

describe('lines of a figure', () => {
  it('are those drawn, so that a long list may part on paper', () => {
    const lines = ['ranks', 'ranges.thirty', 'honours.many', 'diverging.many', 'bump'].map((id) => {
      const { spec, tables } = found(id);
      return linesOf(spec, tables);
    });
    expect(lines).toEqual([12, 30, 204, 30, 0]);
    expect(['ranks', 'slope', 'bump', 'flows'].map((id) => isListed(found(id).spec))).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('asks for the room of two where there are many columns, periods or names', () => {
    const wide = ['ranks', 'bump', 'bump.thirty', 'square', 'square.many', 'slope'].map((id) =>
      isWide(found(id).spec),
    );
    expect(wide).toEqual([true, false, true, false, true, false]);
  });
});
