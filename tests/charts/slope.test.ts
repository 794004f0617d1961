import { describe, expect, it } from 'vitest';

import { toSlopes } from '#charts/ranking/slope-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { SlopeFigure } from '#core/figure.ts';

import { courseTable, PERIODS, scoreTable } from './ranking-tables.ts';
import { frame } from './sample-tables.ts';

const spec: SlopeFigure = {
  ...{ ...frame, form: 'slope', table: 'course', where: {}, object: 'object', format: 'rank' },
  before: { label: '四季度', where: { period: PERIODS[0] ?? null }, value: 'rank' },
  after: { label: '二季度', where: { period: PERIODS[2] ?? null }, value: 'rank' },
  marked: [],
};

describe('slope', () => {
  it('puts the furthest risen first, and draws the first rank on top', () => {
    const { slopes } = toSlopes(spec, courseTable);
    expect(slopes.map(({ name, movedText, from, to }) => [name, movedText, from, to])).toEqual([
      ['甲县', '▲ 1', 0.5, 0],
      ['丙县', '▲ 1', 1, 0.5],
      ['乙县', '▼ 2', 0, 1],
    ]);
    expect(slopes[2]?.details).toEqual(['四季度第1位', '二季度第3位', '较四季度下降2位']);
  });

  it('says who is new and who is gone instead of a change', () => {
    const from = { ...spec, before: { ...spec.before, where: { period: PERIODS[1] ?? null } } };
    const { slopes } = toSlopes(from, courseTable);
    expect(slopes.map(({ name, movedText }) => [name, movedText])).toEqual([
      ['甲县', '–'],
      ['乙县', '▼ 2'],
      ['丙县', '新列入'],
      ['丁县', '未列入'],
    ]);
    expect(slopes[3]?.details[1]).toBe('二季度缺');
    expect(slopes[3]?.drill?.where['period']).toEqual([PERIODS[1]]);
  });

  it('draws higher scores higher', () => {
    const ends = [spec.before, spec.after].map((end) => ({ ...end, value: 'score' }));
    const [before = spec.before, after = spec.after] = ends;
    const { slopes } = toSlopes({ ...spec, before, after, format: 'score' }, courseTable);
    expect(slopes.map(({ name, movedText, to }) => [name, movedText, to])).toEqual([
      ['甲县', '+2.5', 0],
      ['丙县', '+2.5', 0.5],
      ['乙县', '−5.0', 1],
    ]);
  });

  it('draws the 48 most moved of very many, marked ones always, and keeps all in the twin', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      ...{ object: `街道${index}`, was: 100 - index, now: index + 1 },
    }));
    const many: SlopeFigure = {
      ...spec,
      before: { label: '上期', where: {}, value: 'was' },
      after: { label: '本期', where: {}, value: 'now' },
      marked: [{ object: '街道50', tone: 'told' }],
    };
    const table = scoreTable('course', ['object'], rows);
    const { slopes, all } = toSlopes(many, table);
    expect([slopes.length, all.length]).toEqual([48, 100]);
    expect(slopes.map(({ object }) => object)).toContain('街道50');
    expect(slopes[0]?.movedText).toBe('▲ 99');
    expect(toTwin(many, { course: table }).rows).toHaveLength(100);
  });
});
