import { describe, expect, it } from 'vitest';

import { toRanges } from '#charts/ranking/ranges-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { RangesFigure } from '#core/figure.ts';

import { scoreTable } from './ranking-tables.ts';
import { frame } from './sample-tables.ts';

const table = scoreTable(
  'sure',
  ['object'],
  [
    { object: '乙县', rank: 2, best: 2, worst: 4, band: 1 },
    { object: '甲县', rank: 1, best: 1, worst: 1, band: null },
    { object: '丁县', rank: 2, best: 2, worst: 3, band: 1 },
    { object: '丙县', rank: 4, best: null, worst: null, band: null },
    { object: '戊县', rank: null, best: null, worst: null, band: null },
  ],
);
const spec: RangesFigure = {
  ...{ ...frame, form: 'ranges', table: 'sure', where: {}, object: 'object' },
  ...{ rank: 'rank', best: 'best', worst: 'worst', band: 'band', marked: [] },
};

describe('ranges', () => {
  it('shares a ground among neighbours of one band, none among those without', () => {
    const { bands } = toRanges(spec, table);
    expect(bands.map(({ shared, ranges }) => [shared, ...ranges.map(({ name }) => name)])).toEqual([
      [false, '甲县'],
      [true, '丁县', '乙县'],
      [false, '丙县'],
    ]);
    expect(toRanges({ ...spec, band: null }, table).bands.some(({ shared }) => shared)).toBe(false);
  });

  it('draws from the best to the worst rank, and says where that is not known', () => {
    const { marks, ticks } = toRanges(spec, table);
    expect(marks.map(({ from, at, to }) => [from, at, to])).toEqual([
      [0, 0, 0],
      [1 / 3, 1 / 3, 2 / 3],
      [1 / 3, 1 / 3, 1],
      [1, 1, 1],
    ]);
    expect(marks[2]?.details).toEqual(['现居第2位', '可能第2–4位']);
    expect(marks[3]?.details).toEqual(['现居第4位', '名次范围未能算出']);
    expect(ticks.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  it('has a twin that names the shared ranks', () => {
    expect(toTwin(spec, { sure: table }).rows).toEqual([
      ['甲县', '1', '1', ''],
      ['丁县', '2', '2–3', '第2至3位难分先后'],
      ['乙县', '2', '2–4', '第2至3位难分先后'],
      ['丙县', '4', '—', ''],
    ]);
  });
});
